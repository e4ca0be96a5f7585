using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Soak;

/// <summary>
/// Hostile requests at a steady rate beside clients that record. None may be answered with a fault of the ledger's own, nothing that
/// was acknowledged may be lost or there by half, and what was planted in them may be in no refusal and no log.
/// </summary>
public static class Hostile
{
    private const int Clients = 2;
    private const int EntriesOfACase = 100;
    private const int MostAtOnce = 48;
    private const int MostTold = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends <paramref name="requests"/> in all, <paramref name="perSecond"/> a second.</summary>
    public static async Task<HostileReport> RunAsync(int requests, int perSecond, int seed, Action<string> say)
    {
        await using var ledger = await LedgerProcess.StartAsync();
        var folder = ledger.Folder;
        using var stop = new CancellationTokenSource();
        var clients = new ConcurrentQueue<RecordingClient>();
        var recording = Enumerable.Range(0, Clients).Select(_ => RecordAsync(ledger, clients, stop.Token)).ToArray();
        var own = new RecordingClient(() => ledger.Address, () => ledger.Tokens["recorder-inm"]);
        await own.RunAsync(stop.Token, most: 3);

        var heard = new Heard();
        var source = new HostileRequests(new Random(seed), ledger.Tokens, own.Case, () => [.. clients.Select(c => c.Case)]);
        var clock = Stopwatch.StartNew();
        await SendAsync(new RawHttp(new Uri(ledger.Address).Port), source, requests, perSecond, heard, say);
        var seconds = Math.Max(1, (int)clock.Elapsed.TotalSeconds);

        await stop.CancelAsync();
        await Task.WhenAll(recording);
        foreach (var client in clients)
            heard.Compare(await client.CompareAsync());
        await ledger.StopAsync();
        Search(ledger, folder, heard);
        Guid[] acknowledged = [.. own.Acknowledged, .. heard.Recorded, .. clients.SelectMany(c => c.Acknowledged)];
        await WholeRecord.AskAsync(folder, async source =>
        {
            foreach (var half in await WholeRecord.FaultsAsync(source))
                heard.Fault("half-written", half);
            if (await WholeRecord.LostAsync(source, acknowledged) is > 0 and var lost)
                heard.Fault("lost", $"{lost} acknowledged entries");
            return true;
        });
        return new()
        {
            Sent = heard.Statuses.Values.Sum(),
            PerSecond = requests / seconds,
            Statuses = heard.Statuses,
            Acknowledged = acknowledged.Length,
            Faults = heard.Faults,
        };
    }

    /// <summary>One client after another, so that cases stay as long as cases are.</summary>
    private static async Task RecordAsync(LedgerProcess ledger, ConcurrentQueue<RecordingClient> clients, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var client = new RecordingClient(() => ledger.Address, () => ledger.Tokens["recorder-inm"]);
            clients.Enqueue(client);
            await client.RunAsync(stop, EntriesOfACase);
        }
    }

    private static async Task SendAsync(
        RawHttp http, HostileRequests source, int requests, int perSecond, Heard heard, Action<string> say)
    {
        using var room = new SemaphoreSlim(MostAtOnce);
        using var tick = new PeriodicTimer(Tick);
        var clock = Stopwatch.StartNew();
        var minute = 1;
        for (var sent = 0; sent < requests;)
        {
            for (var due = Math.Min(requests, (int)(clock.Elapsed.TotalSeconds * perSecond)); sent < due; sent++)
            {
                await room.WaitAsync();
                _ = AskAsync(http, source.Next(), heard, room);
            }

            if (clock.Elapsed.TotalMinutes >= minute)
                say($"{minute++} min: {sent} sent, {heard.Faults.Count} faults");
            await tick.WaitForNextTickAsync();
        }

        for (var i = 0; i < MostAtOnce; i++)
            await room.WaitAsync();
    }

    private static async Task AskAsync(RawHttp http, RawRequest request, Heard heard, SemaphoreSlim room)
    {
        try
        {
            heard.Take(request, await http.SendAsync(request));
        }
        catch (Exception unexpected)
        {
            heard.Fault("sender", unexpected.ToString());
        }
        finally
        {
            room.Release();
        }
    }

    private static void Search(LedgerProcess ledger, string folder, Heard heard)
    {
        var lines = ledger.Log.Concat(ledger.Output)
            .Concat(Directory.EnumerateFiles(Path.Combine(folder, "log")).SelectMany(File.ReadLines));
        foreach (var line in lines.Where(line => line.Contains(HostileBodies.Canary, StringComparison.OrdinalIgnoreCase)))
            heard.Fault("in a log", line);
    }

    /// <summary>What came back, from many at once.</summary>
    private sealed class Heard
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<int, int> _statuses = [];
        private readonly Dictionary<string, int> _kinds = [];
        private readonly List<string> _faults = [];
        private readonly List<Guid> _recorded = [];

        public IReadOnlyDictionary<int, int> Statuses => _statuses;

        public IReadOnlyList<string> Faults => _faults;

        /// <summary>Entries of hostile requests that were good all the same.</summary>
        public IReadOnlyList<Guid> Recorded => _recorded;

        public void Take(RawRequest request, RawAnswer answer)
        {
            lock (_lock)
            {
                _statuses[answer.Status] = _statuses.GetValueOrDefault(answer.Status) + 1;
                if (answer.Status == 201)
                    _recorded.AddRange(Ids(answer.Body));
            }

            // 505 is HTTP's own answer to another version of it.
            if (answer.Status is >= 500 and not 505)
                Fault($"answered {answer.Status}", $"{answer.Body} to {request}");
            if (answer.Status == 0 && request.MustBeAnswered)
                Fault("not answered", request.ToString());
            if (answer.Status >= 300 && answer.Text.Contains(HostileBodies.Canary, StringComparison.OrdinalIgnoreCase))
                Fault("echoed", $"{answer.Text} to {request}");
        }

        public void Compare(Found found)
        {
            if (found != new Found(0, 0, HasHoles: false))
                Fault("docket", found.ToString());
        }

        /// <summary>Tells the first few of a kind.</summary>
        public void Fault(string kind, string text)
        {
            lock (_lock)
            {
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
                if (_kinds[kind] <= MostTold)
                    _faults.Add($"{kind}: {text}");
            }
        }

        private static IEnumerable<Guid> Ids(string body)
        {
            using var json = JsonDocument.Parse(body);
            return [.. json.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetGuid())];
        }
    }
}
