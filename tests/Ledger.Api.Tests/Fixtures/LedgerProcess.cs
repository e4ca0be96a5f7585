using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>The product as a person starts it: a process of its own with the embedded profile in a folder of its own.</summary>
public sealed partial class LedgerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly List<string> _log = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _ownsFolder;

    private LedgerProcess(Process process, string folder, bool ownsFolder)
    {
        _process = process;
        Folder = folder;
        _ownsFolder = ownsFolder;
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>The tokens that it printed, by identity.</summary>
    public Dictionary<string, string> Tokens { get; } = [];

    /// <summary>What it printed on standard output.</summary>
    public IReadOnlyList<string> Output
    {
        get
        {
            lock (_output)
                return [.. _output];
        }
    }

    /// <summary>What it logged on standard error.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
                return [.. _log];
        }
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<LedgerProcess> StartAsync(string? folder = null)
    {
        var data = folder ?? Path.Combine(Open(Directory.CreateTempSubdirectory("ledger-process-").FullName), "data");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                typeof(Program).Assembly.Location, "--urls=http://127.0.0.1:0", $"--Embedded:DataFolder={data}",
            },
        };
        if (Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN") is { } binaries)
            start.ArgumentList.Add($"--Embedded:Binaries={binaries}");
        var ledger = new LedgerProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, data, folder is null);
        ledger._process.OutputDataReceived += (_, line) => ledger.Read(line.Data);
        ledger._process.ErrorDataReceived += (_, line) => ledger.Keep(line.Data);
        ledger._process.Exited += (_, _) => ledger._ready.TrySetException(
            new InvalidOperationException("The ledger ended before it was ready:\n" + string.Join('\n', ledger.Output.TakeLast(5))));
        ledger._process.Start();
        ledger._process.BeginOutputReadLine();
        ledger._process.BeginErrorReadLine();
        await ledger._ready.Task.WaitAsync(Patience);
        return ledger;
    }

    /// <summary>As Ctrl+C does.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>As kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();
        _process.Dispose();
        if (_ownsFolder)
            Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_log)
            _log.Add(line);
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
        {
            if (Token().IsMatch(line) && _output.Count > 0 && Identity().Match(_output[^1]) is { Success: true } identity)
                Tokens[identity.Groups[1].Value] = line.Trim();
            _output.Add(line);
        }

        if (Ready().Match(line) is { Success: true } ready)
            Address = ready.Groups[1].Value;
        if (line.Contains("Ctrl+C", StringComparison.Ordinal))
            _ready.TrySetResult();
    }

    /// <summary>PostgreSQL's user passes through, as in the folder of the product.</summary>
    private static string Open(string folder)
    {
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return folder;
    }

    [GeneratedRegex(@"^  ey\S+$")]
    private static partial Regex Token();

    [GeneratedRegex(@"^  ([a-z-]+) · ")]
    private static partial Regex Identity();

    [GeneratedRegex(@"Ledger ready at\s+(http\S+)")]
    private static partial Regex Ready();
}
