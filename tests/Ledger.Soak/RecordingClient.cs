using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ledger.Soak;

/// <summary>What a client found in its docket.</summary>
internal sealed record Found(int Lost, int Doubled, bool HasHoles);

/// <summary>One client with a case of its own.</summary>
internal sealed class RecordingClient(Func<string> address, Func<string> token)
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly List<Guid> _acknowledged = [];

    /// <summary>Its case.</summary>
    public Guid Case { get; } = Guid.NewGuid();

    /// <summary>Entries whose recording was acknowledged.</summary>
    public IReadOnlyCollection<Guid> Acknowledged => _acknowledged;

    public int Repeated { get; private set; }

    /// <summary>Opens its case and records until it is told to stop, or has recorded so many.</summary>
    public async Task RunAsync(CancellationToken stop, int most = int.MaxValue)
    {
        await RecordAsync("/cases", new { id = Case, entries = new[] { Opening() } }, Guid.NewGuid(), match: false, CancellationToken.None);
        while (!stop.IsCancellationRequested && _acknowledged.Count < most)
        {
            var id = Guid.NewGuid();
            await RecordAsync($"/cases/{Case}/entries", new { entries = new[] { Notice(id) } }, id, match: true, CancellationToken.None);
            _acknowledged.Add(id);
        }
    }

    public async Task<Found> CompareAsync()
    {
        var (ids, numbers, cursor) = (new List<Guid>(), new List<long>(), 0L);
        while (true)
        {
            using var request = Request(HttpMethod.Get, $"/cases/{Case}/docket?cursor={cursor.ToString(CultureInfo.InvariantCulture)}");
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
