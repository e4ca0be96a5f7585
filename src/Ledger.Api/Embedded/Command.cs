using System.ComponentModel;
using System.Diagnostics;

namespace Ledger.Api.Embedded;

/// <summary>Runs a program to its end, without a shell.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    /// <summary>
    /// Programs of PostgreSQL get this and nothing of ours: our environment may hold secrets, and PG* variables would steer them.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string?> CleanEnvironment = new Dictionary<string, string?>
    {
        ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        ["LC_ALL"] = "C.UTF-8",
        ["TZ"] = "UTC",
    };

    /// <summary>What a shell answers for a program of another machine, or one that is none.</summary>
    private const int CannotRun = 126;

    public bool Succeeded => ExitCode == 0;

    public string Said => (Error.Trim() + "\n" + Output.Trim()).Trim();

    public static ProcessStartInfo Of(IReadOnlyList<string> line, string workingFolder, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment is null)
            return start;

        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    public static async Task<Command> RunAsync(
        IReadOnlyList<string> line,
        CancellationToken cancel,
        string workingFolder = "/",
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var process = new Process { StartInfo = Of(line, workingFolder, environment) };
        try
        {
            process.Start();
        }
        catch (Win32Exception notRun)
        {
            return new(CannotRun, "", notRun.Message);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static string? Locate(string program, string? path) => (path ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(IsExecutable);

    /// <summary>A link that outlived its target (a PostgreSQL that was removed) exists for .NET and cannot be run.</summary>
    public static bool IsExecutable(string file) =>
        File.Exists(file)
        && File.ResolveLinkTarget(file, returnFinalTarget: true) is null or { Exists: true }
        && (File.GetUnixFileMode(file) & UnixFileMode.UserExecute) != 0;
}
