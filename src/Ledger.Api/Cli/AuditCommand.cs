using System.Diagnostics;
using System.Globalization;
using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Schema;
using Ledger.Domain.Cases;
using Ledger.Domain.Protocols;
using Ledger.Projections.Cases;
using Ledger.Projections.Coverage;
using Ledger.Projections.Store;
using NodaTime;

namespace Ledger.Api.Cli;

/// <summary>Judges every case under the shipped packs and prints the totals by rule and outcome. Changes nothing.</summary>
internal static class AuditCommand
{
    /// <summary>Runs; the exit code.</summary>
    public static async Task<int> RunAsync(LedgerDatabase database, TextWriter output, CancellationToken cancellation)
    {
        var at = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var watch = Stopwatch.StartNew();
        var coverage = await new CoverageReader(database.App).ReadAsync(cancellation);
        var position = await new HighWater(database.App, TimeProvider.System).SettledAsync(cancellation);
        var totals = new SortedDictionary<(string Rule, Outcome Outcome, Word? Word), long>();
        long cases = 0, entries = 0, verdicts = 0;
        await foreach (var (_, recorded) in new CaseStreams(database.App).ReadAsync(position, cancellation))
        {
            cases++;
            entries += recorded.Count;
            foreach (var verdict in ProtocolMonitor.Judge(CaseFile.Of(recorded), CaseVerdicts.Current, coverage, at, at).All)
            {
                verdicts++;
                var key = (verdict.Rule.Id, verdict.Outcome, verdict.Word);
                totals[key] = totals.GetValueOrDefault(key) + 1;
            }

            if (cases % 50_000 == 0)
                await Console.Error.WriteLineAsync($"{Text(cases)} casos · cases");
        }

        await output.WriteLineAsync($"""
            Posición · position  {Text(position)}
            Casos · cases        {Text(cases)}
            Asientos · entries   {Text(entries)}
            Veredictos · verdicts {Text(verdicts)}
            Segundos · seconds   {watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)}

            """);
        foreach (var ((rule, outcome, word), count) in totals)
        {
            var called = word is { } known ? $" ({Texts.Of(known).Es} · {Texts.Of(known).En})" : "";
            await output.WriteLineAsync($"{Text(count),12}  {rule,-28}{Texts.Of(outcome).Es} · {Texts.Of(outcome).En}{called}");
        }

        return 0;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
