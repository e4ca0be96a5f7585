using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ledger.Benchmarks.Hosts;

/// <summary>A .NET program in a process of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _said = new();

    private Child(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it wrote to standard output so far.</summary>
    public IReadOnlyCollection<string> Said => _said;

    /// <summary>The end of what it wrote to standard error, for who wants to know why it failed.</summary>
    public string LastWords => string.Join('\n', _errors.TakeLast(20).DefaultIfEmpty(string.Join('\n', _said.TakeLast(20))));

    /// <summary>Starts an assembly of this program's folder.</summary>
    public static Child Start(string assembly, IEnumerable<string> args)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "../../../dotnet"));
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return new(Process.Start(start)!);
    }

    public Task WaitAsync() => _process.WaitForExitAsync();

    /// <summary>Asks it to stop, as Ctrl+C does.</summary>
    public async Task StopAsync()
    {
        if (_process.HasExited)
            return;
        using (var kill = Process.Start("kill", ["-TERM", $"{Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
