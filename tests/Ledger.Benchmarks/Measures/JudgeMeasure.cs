using System.Diagnostics;
using System.Globalization;
using Ledger.Benchmarks.Journeys;
using Ledger.Benchmarks.Reports;
using Ledger.Domain.Cases;
using Ledger.Domain.Protocols;
using NodaTime;

namespace Ledger.Benchmarks.Measures;

/// <summary>Judging in memory, on one core: the monitor with every shipped pack, against a loop that only looks at the entries.</summary>
internal static class JudgeMeasure
{
    private const int Journeys = 1000;
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 1, 0, 0);

    public static Task<Table> RunAsync(Settings settings)
    {
        var random = new Random(1);
        var cases = Enumerable.Range(0, Journeys).Select(seed => CaseFiles.Of(seed, random.Next(30, 81))).ToArray();
        var coverage = Coverage.Of(
        [
            new()
            {
                Authority = "MX-INM",
                Country = "MX",
                Chapters = [Chapter.Rescue, Chapter.Custody, Chapter.Notices, Chapter.Care, Chapter.Interviews, Chapter.BestInterests],
                From = "2021-01-11",
            },
        ]);

        var loop = Measure(cases, settings, LookAt);
        var fold = Measure(cases, settings, c => CaseFile.Of([.. c.Docket.Select(e => e.Recorded)]).Chronicle.Count);
        var judge = Measure(cases, settings, c => ProtocolMonitor.Judge(c, Packs.Shipped, coverage, Now, Now).All.Count);
        return Task.FromResult(new Table(
            "judge",
            ["judge", "entries a second and core", "of the loop", "bytes an entry", "verdicts a journey"],
            [
                loop.Row("a plain loop over the entries", loop.PerSecond),
                fold.Row("folding the chronicle", loop.PerSecond),
                judge.Row("judging the chronicle", loop.PerSecond, judge.Answer),
            ],
            [
                $"{Journeys} invented journeys of 30 to 80 entries, in memory, one thread; {Packs.Shipped.Count} packs, "
                + $"{Packs.Shipped.Sum(p => p.Rules.Count)} rules.",
            ]));
    }

    /// <summary>What any judge has to do at least: look at when each entry occurred and of what type it is.</summary>
    private static int LookAt(CaseFile caseFile)
    {
        var seen = 0;
        foreach (var entry in caseFile.Chronicle)
            if (entry.OccurredAt.Latest <= Now && entry.Body is not IAmends)
                seen++;
        return seen;
    }

    private static Judged Measure(CaseFile[] cases, Settings settings, Func<CaseFile, int> work)
    {
        Run(settings.WarmUp / 3);
        return Run(settings.Load);

        Judged Run(TimeSpan duration)
        {
            var clock = Stopwatch.StartNew();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            long entries = 0, answers = 0, done = 0;
            while (clock.Elapsed < duration)
                foreach (var @case in cases)
                {
                    answers += work(@case);
                    entries += @case.Version;
                    done++;
                }

            return new(
                entries / clock.Elapsed.TotalSeconds,
                (GC.GetAllocatedBytesForCurrentThread() - allocated) / entries,
                (double)answers / done);
        }
    }

    private sealed record Judged(double PerSecond, long Bytes, double Answer)
    {
        public string[] Row(string name, double loop, double? verdicts = null) =>
        [
            name, Figure.Rate(PerSecond), (PerSecond / loop).ToString("0.000", CultureInfo.InvariantCulture), Figure.Rate(Bytes),
            verdicts is { } each ? each.ToString("0.0", CultureInfo.InvariantCulture) : "",
        ];
    }
}
