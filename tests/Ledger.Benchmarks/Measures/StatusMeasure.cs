using Ledger.Benchmarks.Hosts;
using Ledger.Benchmarks.Journeys;
using Ledger.Benchmarks.Load;
using Ledger.Benchmarks.Reports;

namespace Ledger.Benchmarks.Measures;

/// <summary>The status of a case by its id, against a bare endpoint behind the same authentication.</summary>
internal static class StatusMeasure
{
    private const int Connections = 16;
    private const double Target = 0.7;

    private static readonly string[] Columns =
        ["status", "a second", "of the floor", "target", "p50 ms", "p99 ms", "server µs each", "PostgreSQL µs each"];

    public static async Task<Table> RunAsync(Settings settings)
    {
        using var folder = new TempFolder();
        var generator = Generator.Best(folder);
        IReadOnlyList<Guid> cases;
        string machine;
        await using (var ledger = await Served.ProductAsync(folder.Ledger))
        {
            cases = await ExistingCases.OpenAsync(ledger, settings.Cases);
            machine = await Machine.DescribeAsync(ledger.ConnectionString, ledger.Postmaster, folder);
        }

        var before = await MeasureAsync(Served.BareAsync(folder.Ledger), BareServer.Path);
        var product = await MeasureAsync(Served.ProductAsync(folder.Ledger), "/cases/");
        var after = await MeasureAsync(Served.BareAsync(folder.Ledger), BareServer.Path);

        var floor = (before.Load.PerSecond + after.Load.PerSecond) / 2;
        var target = Figure.Target($"≥ {Figure.Ratio(Target)}", product.Load.PerSecond / floor >= Target);
        return new(
            "status",
            Columns,
            [
                before.Row("bare before", floor, ""),
                product.Row("GET /cases/{id}", floor, target),
                after.Row("bare after", floor, ""),
            ],
            [
                $"{Connections} connections on {settings.Cases} cases of {ExistingCases.EntriesEach} entries. Load: {generator.Name}.",
                "Each server in a process of its own, one after the other on the same ledger; the ratios are to the mean of the two bare ones.",
                machine,
            ]);

        async Task<Reading> MeasureAsync(Task<Served> starting, string path)
        {
            await using var server = await starting;
            var load = new Workload(server.Address, "GET", path, "", cases, new Dictionary<string, string>
            {
                ["Authorization"] = $"Bearer {server.TokenOf("auditor")}",
                ["Purpose"] = "audit",
            });
            await generator.RunAsync(load, Connections, settings.WarmUp);
            var (own, postgres) = server.ProcessorTime();
            var result = await generator.RunAsync(load, Connections, settings.Load);
            var (ownAfter, postgresAfter) = server.ProcessorTime();
            return new(result, ownAfter - own, postgresAfter - postgres);
        }
    }

    private sealed record Reading(LoadResult Load, TimeSpan Server, TimeSpan Postgres)
    {
        public string[] Row(string name, double floor, string target) =>
        [
            name, Figure.Rate(Load.PerSecond), Figure.Ratio(Load.PerSecond / floor), target, Figure.Milliseconds(Load.Median),
            Figure.Milliseconds(Load.Late), Figure.MicrosecondsEach(Server, Load.Requests),
            Figure.MicrosecondsEach(Postgres, Load.Requests),
        ];
    }
}
