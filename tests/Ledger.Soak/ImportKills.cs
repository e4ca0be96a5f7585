using System.Diagnostics;
using Ledger.Api.Cli;
using Npgsql;

namespace Ledger.Soak;

/// <summary>
/// A file is imported while the importing process and its PostgreSQL are killed in turn, each time somewhere else in the file. The same
/// command goes on; at the end the ledger must hold the file, whole and once.
/// </summary>
public static class ImportKills
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>Kills each of the two so many times while the file is imported; invents one where there is none.</summary>
    public static async Task<ImportKillReport> RunAsync(int times, string? file, int seed, Action<string> say)
    {
        var parent = Directory.CreateTempSubdirectory("ledger-import-kills-");
        parent.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            var folder = Path.Combine(parent.FullName, "data");
            var path = file ?? RegisterFile.Invent(parent.FullName, rows: 6_000 * times);
            var (rows, counts) = RegisterFile.Count(path);
            var random = new Random(seed);
            var (importKills, postgresKills) = (0, 0);
            for (var kill = 1; kill <= 2 * times; kill++)
            {
                using var import = ImportProcess.Start(folder, path);
                var goal = (long)rows * kill / ((2 * times) + 1);
                if (!await ReachesAsync(import, folder, goal))
                    break;
                await Task.Delay(random.Next(400));
                if (kill % 2 == 1)
                {
                    import.Kill();
                    importKills++;
                }
                else if (Postmaster.Kill(folder))
                {
                    postgresKills++;
                }

                var code = await import.EndAsync(Patience);
                say($"{kill}/{2 * times}: after line {goal}, exit code {code}");
            }

            using var last = ImportProcess.Start(folder, path);
            var ended = await last.EndAsync(Patience);
            say(last.Text);
            var (cases, differences) = await WholeRecord.AskAsync(folder, source => CompareAsync(source, rows, counts));
            if (ended != ImportCommand.Done)
                differences.Insert(0, $"the last import ended with {ended}");
            return new(importKills, postgresKills, rows, cases, differences);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    /// <summary>Waits until the import has passed a line; false where it ended before.</summary>
    private static async Task<bool> ReachesAsync(ImportProcess import, string folder, long line)
    {
        await using var source = NpgsqlDataSource.Create(
            $"Host={Path.Combine(folder, "run")};Port=5432;Username=postgres;Database=ledger;Pooling=false;Timeout=5");
        using var tick = new PeriodicTimer(Tick);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await tick.WaitForNextTickAsync())
        {
            if (import.HasEnded)
                return false;
            if (await LineAsync(source) > line)
                return true;
        }

        throw new TimeoutException($"The import did not pass line {line}: {import.Text}");
    }

    private static async Task<long> LineAsync(NpgsqlDataSource source)
    {
        try
        {
            await using var command = source.CreateCommand("select coalesce(max(last_line), 0) from ledger.imports");
            return (long)(await command.ExecuteScalarAsync())!;
        }
        catch (NpgsqlException)
        {
            // Not started yet, or without its tables.
            return -1;
        }
    }

    private static async Task<(long Cases, List<string> Differences)> CompareAsync(
        NpgsqlDataSource source, int rows, Dictionary<string, long> counts)
    {
        var differences = new List<string>(await WholeRecord.FaultsAsync(source));
        await using var command = source.CreateCommand(RegisterFile.InLedger);
        command.CommandTimeout = 0;
        var held = new Dictionary<string, long>();
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                held[reader.GetString(0)] = reader.GetInt64(1);
        foreach (var key in counts.Keys.Union(held.Keys))
            if (counts.GetValueOrDefault(key) != held.GetValueOrDefault(key))
                differences.Add($"{key}: {counts.GetValueOrDefault(key)} in the file, {held.GetValueOrDefault(key)} in the ledger");
        await ExpectAsync("lines that are a case", rows, """
            (select distinct headers -> 'import' ->> 'line' from ledger.mt_events where type = 'case-opened.v1') l
            """);
        await ExpectAsync("declarations of coverage", 1, "ledger.mt_events where type = 'coverage-declared.v1'");
        await ExpectAsync("finished imports", 1, $"ledger.imports where state = 'finished' and cases = {rows}");
        return (await WholeRecord.CountAsync(source, "ledger.mt_doc_casesummary"), differences);

        async Task ExpectAsync(string what, long expected, string from)
        {
            if (await WholeRecord.CountAsync(source, from) is var found && found != expected)
                differences.Add($"{found} {what}, not {expected}");
        }
    }
}
