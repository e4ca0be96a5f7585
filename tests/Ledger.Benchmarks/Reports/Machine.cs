using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Ledger.Benchmarks.Hosts;
using Npgsql;

namespace Ledger.Benchmarks.Reports;

/// <summary>On what a run was made: without it a figure means nothing.</summary>
internal static class Machine
{
    /// <summary>Cores, runtime and the libraries that carry the record.</summary>
    public static string Describe() =>
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
        + $"Marten {Version("Marten")}, Wolverine {Version("Wolverine")}, Npgsql {Version("Npgsql")}";

    /// <summary>PostgreSQL's version and what the disk takes for one fdatasync, where PostgreSQL's own tool is installed.</summary>
    public static async Task<string> DescribeAsync(string connectionString, int postmaster, TempFolder folder)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var settings = source.CreateCommand("""
            select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')
            """);
        await using var reader = await settings.ExecuteReaderAsync();
        await reader.ReadAsync();
        var sync = await FdatasyncAsync(Path.Combine(Path.GetDirectoryName(ProcFile.Program(postmaster))!, "pg_test_fsync"), folder);
        return $"PostgreSQL {reader.GetString(0)} (fsync {reader.GetString(1)}, synchronous_commit {reader.GetString(2)}), "
            + $"fdatasync {sync ?? "not measured"}.";
    }

    /// <summary>The tool tries every method for a second or more; it is stopped when it has told the one that is used.</summary>
    private static async Task<string?> FdatasyncAsync(string tool, TempFolder folder)
    {
        if (!File.Exists(tool))
            return null;
        var start = new ProcessStartInfo(tool, ["-s", "1", "-f", folder.Beside("fsync.probe")]) { RedirectStandardOutput = true };
        using var test = Process.Start(start)!;
        while (await test.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.TrimStart().StartsWith("fdatasync", StringComparison.Ordinal))
                continue;
            test.Kill();
            await test.WaitForExitAsync();
            return line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var each, "usecs/op"]
                ? $"{double.Parse(each, CultureInfo.InvariantCulture):N0} µs"
                : null;
        }

        return null;
    }

    private static string Version(string assembly) =>
        Assembly.Load(assembly).GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
