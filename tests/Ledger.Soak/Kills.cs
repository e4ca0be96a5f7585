using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Soak;

/// <summary>
/// Clients record without pause while the ledger and its PostgreSQL are killed. A client that gets no answer repeats its request with
/// the same key, as the contract asks. Afterwards every acknowledged entry must be in its docket, once.
/// </summary>
public static class Kills
{
    private const int Clients = 4;
    private const int EntriesBetweenKills = 25;

    /// <summary>Kills each of the two so many times.</summary>
    public static async Task<KillReport> RunAsync(int times, Action<string> say)
    {
        var ledger = await LedgerProcess.StartAsync();
        var folder = ledger.Folder;
        var clients = new List<RecordingClient>();
        for (var i = 0; i < Clients; i++)
            clients.Add(new RecordingClient(() => ledger.Address, () => ledger.Tokens["recorder-inm"]));
        using var stop = new CancellationTokenSource();
        var recording = clients.Select(client => client.RunAsync(stop.Token)).ToArray();
        try
        {
            for (var i = 1; i <= times; i++)
            {
                await MoreAsync(clients);
                await ledger.KillAsync();
                ledger = await LedgerProcess.StartAsync(folder);
                await MoreAsync(clients);
                KillPostgres(folder);
                await MoreAsync(clients);
                say($"{i}/{times}: {clients.Sum(c => c.Acknowledged.Count)} acknowledged");
            }

            await stop.CancelAsync();
            await Task.WhenAll(recording);
            var found = new List<Found>();
            foreach (var client in clients)
                found.Add(await client.CompareAsync());
            return new(
                times,
                times,
                clients.Sum(c => c.Acknowledged.Count),
                clients.Sum(c => c.Repeated),
                found.Sum(f => f.Lost),
                found.Sum(f => f.Doubled),
                found.Count(f => f.HasHoles));
        }
        finally
        {
            await stop.CancelAsync();
            await ledger.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private static async Task MoreAsync(List<RecordingClient> clients)
    {
        var goal = clients.Sum(c => c.Acknowledged.Count) + EntriesBetweenKills;
        var waited = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (clients.Sum(c => c.Acknowledged.Count) < goal)
        {
            if (waited.Elapsed > TimeSpan.FromMinutes(3))
                throw new TimeoutException("Nothing was recorded for three minutes.");
            await tick.WaitForNextTickAsync();
        }
    }

    private static void KillPostgres(string folder)
    {
        var pid = File.ReadLines(Path.Combine(folder, "pg", "postmaster.pid")).First();
        using var kill = Process.Start("kill", ["-9", pid.Trim()]);
        kill.WaitForExit();
    }
}

/// <summary>What a client found in its docket.</summary>
internal sealed record Found(int Lost, int Doubled, bool HasHoles);

/// <summary>One client with a case of its own.</summary>
internal sealed class RecordingClient(Func<string> address, Func<string> token)
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Guid _case = Guid.NewGuid();
    private readonly List<Guid> _acknowledged = [];

    public IReadOnlyCollection<Guid> Acknowledged => _acknowledged;

    public int Repeated { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        await RecordAsync("/cases", new { id = _case, entries = new[] { Opening() } }, Guid.NewGuid(), match: false, CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            var id = Guid.NewGuid();
            await RecordAsync($"/cases/{_case}/entries", new { entries = new[] { Notice(id) } }, id, match: true, CancellationToken.None);
            _acknowledged.Add(id);
        }
    }

    public async Task<Found> CompareAsync()
    {
        var (ids, numbers, cursor) = (new List<Guid>(), new List<long>(), 0L);
        while (true)
        {
            using var request = Request(HttpMethod.Get, $"/cases/{_case}/docket?cursor={cursor.ToString(CultureInfo.InvariantCulture)}");
            using var response = await _http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            using var docket = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
            foreach (var entry in docket.RootElement.GetProperty("entries").EnumerateArray())
            {
                ids.Add(entry.GetProperty("id").GetGuid());
                numbers.Add(entry.GetProperty("number").GetInt64());
            }

            if (!docket.RootElement.TryGetProperty("next", out var next))
                break;
            cursor = long.Parse(next.GetString()!, CultureInfo.InvariantCulture);
        }

        return new(
            _acknowledged.Count(id => !ids.Contains(id)),
            ids.Count - ids.Distinct().Count() + Math.Max(0, ids.Count - 1 - _acknowledged.Count),
            !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(n => (long)n)));
    }

    private async Task RecordAsync(string path, object body, Guid key, bool match, CancellationToken cancellation)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await TryAsync(path, body, key, match, cancellation))
        {
            Repeated++;
            await pause.WaitForNextTickAsync(cancellation);
        }
    }

    private async Task<bool> TryAsync(string path, object body, Guid key, bool match, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(HttpMethod.Post, path);
            request.Headers.Add("Idempotency-Key", key.ToString());
            if (match)
                request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
            request.Content = JsonContent.Create(body);
            using var response = await _http.SendAsync(request, cancellation);
            if ((int)response.StatusCode is 201)
                return true;
            if ((int)response.StatusCode is 503)
                return false;
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            return false;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(address() + path));
        request.Headers.Authorization = new("Bearer", token());
        request.Headers.Add("Purpose", "care");
        return request;
    }

    private static object Opening() => new
    {
        type = "case-opened",
        v = 1,
        child = Guid.NewGuid(),
        reason = "encounter",
        occurredAt = new { date = "2026-01-02T03:04:05-06:00", zone = "America/Mexico_City" },
        place = new { country = "MX" },
        by = new { authority = "MX-INM", role = "agent" },
    };

    private static object Notice(Guid id) => new
    {
        id,
        type = "notice-given",
        v = 1,
        to = "protection-authority",
        note = "invented",
        occurredAt = new { date = "2026-01-02", zone = "America/Mexico_City" },
        by = new { authority = "MX-INM", role = "agent" },
    };
}
