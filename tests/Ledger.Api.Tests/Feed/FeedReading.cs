using System.Net.Http.Headers;
using System.Text.Json;
using Ledger.Api.Endpoints.Feed;
using Ledger.Api.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Api.Tests.Feed;

/// <summary>What a client of the feed does: follow batches from where the last one ended, read a stream message by message.</summary>
internal static class FeedReading
{
    public const string Batch = "application/cloudevents-batch+json";

    /// <summary>A ledger whose streams say often that they are alive.</summary>
    public static TestLedgerSetup Lively { get; } = new()
    {
        IsShared = true,
        Compose = builder => builder.Services.AddSingleton(new FeedOptions
        {
            Poll = TimeSpan.FromMilliseconds(20),
            Heartbeat = TimeSpan.FromMilliseconds(100),
        }),
    };

    public static JsonElement[] Events(this TestLedgerAnswer batch)
    {
        batch.ShouldBeOk().ContentHeaders.ContentType!.MediaType.ShouldBe(Batch);
        return [.. batch.Json.EnumerateArray()];
    }

    /// <summary>All events behind a position, and the position behind which to go on.</summary>
    public static async Task<(List<JsonElement> Events, long Position)> FollowAsync(
        this TestLedgerCaller caller, long after, int limit = 200, int wait = 0)
    {
        var events = new List<JsonElement>();
        while (true)
        {
            var batch = await caller.GetAsync($"/feed?after={after}&limit={limit}&wait={wait}");
            events.AddRange(batch.Events());
            var next = long.Parse(batch.Header("Ledger-Position")!, null);
            batch.Header("Link").ShouldBe($"</feed?after={next}&limit={limit}>; rel=\"next\"");
            if (next == after)
                return (events, next);
            after = next;
        }
    }

    public static long Position(this JsonElement told) => told.GetProperty("data").GetProperty("position").GetInt64();

    public static Guid Id(this JsonElement told) => told.GetProperty("id").GetGuid();

    /// <summary>Opens a stream; the connection is the reader's own, to be cut.</summary>
    public static async Task<FeedConnection> StreamAsync(
        this TestLedger ledger, string token, long after, long? lastEventId = null, string purpose = "audit")
    {
        var http = new HttpClient { BaseAddress = ledger.Address, Timeout = TimeSpan.FromMinutes(2) };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/feed?after={after}");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Add("Purpose", purpose);
        if (lastEventId is { } last)
            request.Headers.Add("Last-Event-ID", $"{last}");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(http, response);
    }
}

/// <summary>A stream of events as it comes over the wire.</summary>
internal sealed class FeedConnection(HttpClient http, HttpResponseMessage response) : IDisposable
{
    private StreamReader? _lines;

    public HttpResponseMessage Response { get; } = response;

    /// <summary>The id that a reader would come back with.</summary>
    public long LastEventId { get; private set; }

    /// <summary>The next message: an event, or null for one that only says that the stream is alive; false at its end.</summary>
    public async Task<(bool Is, JsonElement? Event)> NextAsync()
    {
        _lines ??= new StreamReader(await Response.Content.ReadAsStreamAsync());
        JsonElement? data = null;
        while (await _lines.ReadLineAsync() is { } line)
            if (line.Length == 0)
                return (true, data);
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastEventId = long.Parse(line[4..], null);
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = JsonDocument.Parse(line[6..]).RootElement;
            else
                line.ShouldBe(": alive");
        return (false, null);
    }

    /// <summary>Reads on until so many events have come.</summary>
    public async Task<List<JsonElement>> TakeAsync(int count)
    {
        var events = new List<JsonElement>();
        while (events.Count < count)
        {
            var (more, told) = await NextAsync();
            more.ShouldBeTrue();
            if (told is { } one)
                events.Add(one);
        }

        return events;
    }

    public void Dispose()
    {
        Response.Dispose();
        http.Dispose();
    }
}
