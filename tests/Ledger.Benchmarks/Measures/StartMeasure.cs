using System.Diagnostics;
using System.Text;
using Ledger.Benchmarks.Hosts;
using Ledger.Benchmarks.Journeys;
using Ledger.Benchmarks.Reports;

namespace Ledger.Benchmarks.Measures;

/// <summary>From the start of the process on an existing embedded ledger until it is ready, and how long the first requests take.</summary>
internal static class StartMeasure
{
    private const int Rounds = 5;
    private static readonly TimeSpan ReadyTarget = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan FirstTarget = TimeSpan.FromMilliseconds(200);

    public static async Task<Table> RunAsync(Settings settings)
    {
        using var folder = new TempFolder();
        Guid @case;
        await using (var ledger = await Served.ProductAsync(folder.Ledger))
            @case = (await ExistingCases.OpenAsync(ledger, settings.Cases))[0];

        var starts = new List<Start>();
        for (var i = 0; i < Rounds; i++)
            starts.Add(await StartAsync(folder, @case));
        return new(
            "start",
            ["start", "median", "fastest", "slowest", "target"],
            [
                Row("ready, s", starts.Select(s => s.Ready), Figure.Seconds, ReadyTarget, "< 6 s"),
                Row("first request (status), ms", starts.Select(s => s.FirstRead), Figure.Milliseconds, FirstTarget, "< 200 ms"),
                Row("first recording after it, ms", starts.Select(s => s.FirstWrite), Figure.Milliseconds, null, ""),
            ],
            [$"{Rounds} starts of the same embedded ledger with {settings.Cases} cases, stopped in order each time."]);
    }

    private static async Task<Start> StartAsync(TempFolder folder, Guid @case)
    {
        await using var ledger = await Served.ProductAsync(folder.Ledger);
        using var http = new HttpClient { BaseAddress = ledger.Address };
        foreach (var (name, value) in ExistingCases.Headers(ledger))
            http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        var read = await TakeAsync(http, new(HttpMethod.Get, $"/cases/{@case}"));
        var write = await TakeAsync(http, new(HttpMethod.Post, $"/cases/{@case}/entries")
        {
            Content = new StringContent(ExistingCases.Body(Journey.Noted()), Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        });
        return new(ledger.ReadyAfter, read, write);
    }

    private static async Task<TimeSpan> TakeAsync(HttpClient http, HttpRequestMessage request)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await http.SendAsync(request);
        var taken = clock.Elapsed;
        answer.EnsureSuccessStatusCode();
        return taken;
    }

    private static string[] Row(
        string name, IEnumerable<TimeSpan> measured, Func<TimeSpan, string> write, TimeSpan? most, string target)
    {
        var sorted = measured.Order().ToArray();
        var median = sorted[sorted.Length / 2];
        return [name, write(median), write(sorted[0]), write(sorted[^1]), most is { } bound ? Figure.Target(target, median < bound) : ""];
    }

    private sealed record Start(TimeSpan Ready, TimeSpan FirstRead, TimeSpan FirstWrite);
}
