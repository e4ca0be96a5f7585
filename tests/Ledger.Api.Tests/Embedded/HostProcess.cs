using System.Diagnostics;
using Ledger.Api.Embedded;

namespace Ledger.Api.Tests.Embedded;

/// <summary>
/// A host in a process of its own, so that it can be killed or be another user: this assembly run again with one explicit test.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private const string FolderVariable = "LEDGER_TEST_HOST_FOLDER";
    private const string ReportVariable = "LEDGER_TEST_HOST_REPORT";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _report;

    private HostProcess(Process process, string report)
    {
        _process = process;
        _report = report;
    }

    /// <summary>Connection string, postmaster, data folder and version, as the host tells them.</summary>
    public string[] Told => File.ReadAllLines(_report);

    public string ConnectionString => Told[0];

    public int Postmaster => int.Parse(Told[1]);

    public static async Task<HostProcess> StartAsync(
        string? dataFolder, string report, IReadOnlyList<string>? prefix = null, string? program = null, string? home = null)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "../../../dotnet"));
        string[] line =
        [
            .. prefix ?? [], dotnet, program ?? typeof(HostProcess).Assembly.Location,
            "-explicit", "only", "-method", $"{typeof(HostProcessEntry).FullName}.{nameof(HostProcessEntry.host)}",
        ];
        var start = new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[FolderVariable] = dataFolder;
        start.Environment[ReportVariable] = report;
        if (home is not null)
        {
            start.Environment["HOME"] = home;
            start.Environment["XDG_DATA_HOME"] = null;
        }

        var host = new HostProcess(Process.Start(start)!, report);
        var said = host._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync(() => File.Exists(report) || host._process.HasExited, Patience);
        if (!File.Exists(report))
            throw new InvalidOperationException(await said);
        return host;
    }

    /// <summary>A dead process keeps its number until its parent asks for the exit code.</summary>
    public static bool IsAlive(int process)
    {
        var status = $"/proc/{process}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    /// <summary>Returns when it is dead: its lock is free only then.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Closing its input asks the host to stop in order.</summary>
    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    public static async Task LiveAsync()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        var report = Environment.GetEnvironmentVariable(ReportVariable)!;
        await using var postgres = await EmbeddedPostgres.StartAsync(
            new()
            {
                DataFolder = string.IsNullOrEmpty(folder) ? null : folder,
                Binaries = Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN"),
            },
            _ => { },
            TestContext.Current.CancellationToken);
        var version = await Data.AskAsync<string>(postgres.ConnectionString, "select version()");
        File.WriteAllLines(
            report + ".new", [postgres.ConnectionString, $"{postgres.ProcessId}", postgres.DataFolder, version, Environment.UserName]);
        File.Move(report + ".new", report);
        while (await Console.In.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
            continue;
    }
}

public sealed class HostProcessEntry
{
    [Fact(Explicit = true)]
    public Task host() => HostProcess.LiveAsync();
}
