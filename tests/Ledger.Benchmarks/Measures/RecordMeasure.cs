using System.Globalization;
using Ledger.Benchmarks.Hosts;
using Ledger.Benchmarks.Journeys;
using Ledger.Benchmarks.Load;
using Ledger.Benchmarks.Reports;
using Npgsql;

namespace Ledger.Benchmarks.Measures;

/// <summary>
/// One entry with a sealed note on an existing case over HTTP: token, policy, check, sealing, decision, event, core, ciphertext, status
/// and idempotency in one transaction.
/// </summary>
internal static class RecordMeasure
{
    private const int Connections = 16;
    private const int Many = 64;
    private const double Target = 0.4;

    private static readonly string[] Columns =
    [
        "record", "a second", "of the floor", "target", "p50 ms", "p99 ms", "server µs each", "PostgreSQL µs each", "requests a commit",
    ];

    public static async Task<Table> RunAsync(Settings settings)
    {
        using var folder = new TempFolder();
        await using var ledger = await Served.ProductAsync(folder.Ledger);
        var generator = Generator.Best(folder);
        var entry = Journey.Noted();
        var payload = entry.ToJsonString();
        var body = ExistingCases.Body(entry);

        // A load lengthens its cases, and a longer case costs more: the warm-up and each load have cases of their own.
        var warm = Workload(ledger, await ExistingCases.OpenAsync(ledger, settings.Cases), body);
        var few = Workload(ledger, await ExistingCases.OpenAsync(ledger, settings.Cases), body);
        var many = Workload(ledger, await ExistingCases.OpenAsync(ledger, settings.Cases), body);

        var before = await FloorAsync();
        await generator.RunAsync(warm, Connections, settings.WarmUp);
        var first = await MeasureAsync(ledger, generator, few, Connections, settings);
        var after = await FloorAsync();
        var second = await MeasureAsync(ledger, generator, many, Many, settings);

        var floor = (before + after) / 2;
        var target = Figure.Target($"≥ {Figure.Ratio(Target)}", first.PerSecond / floor >= Target);
        return new(
            "record",
            Columns,
            [
                Floor("floor before", before),
                first.Row($"{Connections} connections", floor, target),
                Floor("floor after", after),
                second.Row($"{Many} connections", floor, ""),
            ],
            [
                $"Cases: {settings.Cases} for each load, of {ExistingCases.EntriesEach} entries at its start and of "
                + $"{few.MeanLength(first.Load)} after it; `If-Match: *`. Load: {generator.Name}.",
                $"Floor: {Connections} loops; the ratios are to the mean of the two.",
                await Machine.DescribeAsync(ledger.ConnectionString, ledger.Postmaster, folder),
            ]);

        Task<double> FloorAsync() =>
            InsertFloor.RunAsync(ledger.ConnectionString, Connections, payload, settings.WarmUp / 3, settings.Load);
    }

    private static Workload Workload(Served ledger, IReadOnlyList<Guid> cases, string body) =>
        new(ledger.Address, "POST", "/cases/", "/entries", cases, ExistingCases.Headers(ledger), body);

    private static string MeanLength(this Workload load, LoadResult result) =>
        (ExistingCases.EntriesEach + ((double)result.Requests / load.Cases.Count)).ToString("N0", CultureInfo.InvariantCulture);

    private static string[] Floor(string name, double perSecond) => [name, Figure.Rate(perSecond), "1", "", "", "", "", "", "1"];

    private static async Task<Recording> MeasureAsync(
        Served ledger, Generator generator, Workload load, int connections, Settings settings)
    {
        await using var source = NpgsqlDataSource.Create(ledger.ConnectionString);
        await using var last = source.CreateCommand("select last_value from ledger.mt_events_sequence");
        var position = (long)(await last.ExecuteScalarAsync())!;
        var (server, postgres) = ledger.ProcessorTime();
        var result = await generator.RunAsync(load, connections, settings.Load);
        var (serverAfter, postgresAfter) = ledger.ProcessorTime();

        // Every row carries the transaction that wrote it, so the commits count themselves.
        await using var commits = source.CreateCommand(
            "select count(*)::float8 / count(distinct xmin::text) from ledger.mt_events where seq_id > $1");
        commits.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        var group = (double)(await commits.ExecuteScalarAsync())!;
        return new(result, serverAfter - server, postgresAfter - postgres, group);
    }

    private sealed record Recording(LoadResult Load, TimeSpan Server, TimeSpan Postgres, double Group)
    {
        public double PerSecond => Load.PerSecond;

        public string[] Row(string name, double floor, string target) =>
        [
            name, Figure.Rate(PerSecond), Figure.Ratio(PerSecond / floor), target, Figure.Milliseconds(Load.Median),
            Figure.Milliseconds(Load.Late), Figure.MicrosecondsEach(Server, Load.Requests),
            Figure.MicrosecondsEach(Postgres, Load.Requests), Group.ToString("0.0", CultureInfo.InvariantCulture),
        ];
    }
}
