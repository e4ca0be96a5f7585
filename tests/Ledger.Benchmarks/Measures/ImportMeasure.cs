using System.Diagnostics;
using Ledger.Api.Embedded;
using Ledger.Benchmarks.Hosts;
using Ledger.Benchmarks.Reports;
using Npgsql;

namespace Ledger.Benchmarks.Measures;

/// <summary>
/// The import of the real file, everything included, against a binary COPY of the very event rows that it wrote into a table with the
/// same columns and indexes.
/// </summary>
internal static class ImportMeasure
{
    private const string File = "nyt_hhs_child_migrants_553322.csv.gz";
    private const string Map = "nyt-hhs-2023";
    private const double Target = 0.2;
    private const long MemoryTarget = 1L << 30;
    private const string Rows = "copy ledger.mt_events to stdout (format binary)";
    private const string Back = "copy benchmark.events from stdin (format binary)";

    /// <summary>Null where the file is absent: it is not part of the repository.</summary>
    public static async Task<Table?> RunAsync(Settings settings)
    {
        var file = Repository.Data(File);
        if (!System.IO.File.Exists(file))
            return null;

        using var folder = new TempFolder();
        var setting = $"--Embedded:DataFolder={folder.Ledger}";
        await RunAsync(["migrate", setting]);
        var (taken, peak) = await RunAsync(["import", file, "--map", Map, setting]);

        await using var postgres = await EmbeddedPostgres.StartAsync(
            new() { DataFolder = folder.Ledger }, _ => { }, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        var (events, cases) = await CountAsync(source);
        var copied = await CopyAsync(source, folder.Beside("events.copy"));
        var ratio = copied / taken;
        return new(
            "import",
            ["import", "seconds", "events a second", "of the floor", "target", "peak memory MiB", "target"],
            [
                ["COPY of the event rows", Figure.Seconds(copied), Figure.Rate(events / copied.TotalSeconds), "1", "", "", ""],
                [
                    "import", Figure.Seconds(taken), Figure.Rate(events / taken.TotalSeconds), Figure.Ratio(ratio),
                    Figure.Target($"≥ {Figure.Ratio(Target)}", ratio >= Target), Figure.Rate(peak / 1048576.0),
                    Figure.Target("< 1 GiB", peak < MemoryTarget),
                ],
            ],
            [
                $"{Figure.Rate(events)} events in {Figure.Rate(cases)} cases,",
                "from the start of the process to its end: reading, mapping, sealing, cores, ciphertexts and status included.",
                await Machine.DescribeAsync(postgres.ConnectionString, postgres.ProcessId, folder),
            ]);
    }

    private static async Task<(TimeSpan Taken, long Peak)> RunAsync(string[] args)
    {
        var clock = Stopwatch.StartNew();
        await using var child = Child.Start("Ledger.Api", args);
        var end = child.WaitAsync();
        long peak = 0;
        while (!end.IsCompleted)
        {
            peak = ProcFile.PeakMemory(child.Id) ?? peak;
            await Task.WhenAny(end, Task.Delay(TimeSpan.FromMilliseconds(50)));
        }

        var taken = clock.Elapsed;
        return child.ExitCode == 0 ? (taken, peak) : throw new InvalidOperationException($"{args[0]} failed:\n{child.LastWords}");
    }

    private static async Task<(long Events, long Cases)> CountAsync(NpgsqlDataSource source)
    {
        await using var count = source.CreateCommand(
            "select (select count(*) from ledger.mt_events), (select count(*) from ledger.mt_doc_casesummary)");
        await using var reader = await count.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static async Task<TimeSpan> CopyAsync(NpgsqlDataSource source, string file)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var table = new NpgsqlCommand(
            "create schema benchmark; create table benchmark.events (like ledger.mt_events including all)", connection))
            await table.ExecuteNonQueryAsync();
        await using (var rows = System.IO.File.Create(file))
        await using (var copy = await connection.BeginRawBinaryCopyAsync(Rows))
            await copy.CopyToAsync(rows);

        // The file is read from memory: it was written a moment ago.
        await using var events = System.IO.File.OpenRead(file);
        var clock = Stopwatch.StartNew();
        await using (var copy = await connection.BeginRawBinaryCopyAsync(Back))
            await events.CopyToAsync(copy);
        return clock.Elapsed;
    }
}
