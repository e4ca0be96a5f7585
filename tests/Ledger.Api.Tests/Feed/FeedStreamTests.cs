using System.Net;
using Ledger.Api.Endpoints.Feed;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Feed;

public sealed class FeedStreamTests(PostgresServer server)
{
    [Fact]
    public async Task a_stream_that_was_cut_goes_on_behind_the_last_event_seen()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        var (recorder, token) = (ledger.As(Recorder), ledger.TokenOf("auditor"));
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), CustodyAssumed(), PlacedInCare()])).ShouldBeRecorded();
        var stream = await ledger.StreamAsync(token, after: 0);
        stream.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var seen = await stream.TakeAsync(2);
        var last = stream.LastEventId;
        last.ShouldBe(seen[^1].Position());
        stream.Dispose();

        (await recorder.RecordAsync(opened.Case, 3, PlacedInCare("2024-03-06T09:30:00-06:00"))).ShouldBeRecorded();
        using var again = await ledger.StreamAsync(token, after: 0, lastEventId: last);
        seen.AddRange(await again.TakeAsync(2));
        (await recorder.RecordAsync(opened.Case, 4, PlacedInCare("2024-03-07T09:30:00-06:00"))).ShouldBeRecorded();
        seen.AddRange(await again.TakeAsync(1));
        seen.Select(e => e.GetProperty("data").GetProperty("number").GetInt64()).ShouldBe([1, 2, 3, 4, 5]);
        seen.Select(e => e.Id()).ShouldBe((await ledger.As("auditor").FollowAsync(0)).Events.Select(e => e.Id()));
    }

    [Fact]
    public async Task a_stream_says_that_it_is_alive_and_how_far_it_looked()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        using var stream = await ledger.StreamAsync(ledger.TokenOf("recorder-dif"), after: 0, purpose: "care");
        while (stream.LastEventId < opened.Position)
            (await stream.NextAsync()).ShouldBe((true, null));
        (await stream.NextAsync()).ShouldBe((true, null));
    }

    [Fact]
    public async Task a_stream_ends_when_its_token_does()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        using var stream = await ledger.StreamAsync(ledger.TokenOf("auditor", TimeSpan.FromSeconds(2)), after: 0);
        stream.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        while ((await stream.NextAsync()).Is)
            stream.LastEventId.ShouldBe(0);
    }

    [Fact]
    public async Task a_stream_ends_when_the_host_stops()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        using var stream = await ledger.StreamAsync(ledger.TokenOf("auditor"), after: 0);
        (await stream.NextAsync()).Is.ShouldBeTrue();
        await ledger.App.StopAsync(TestContext.Current.CancellationToken);
        while ((await stream.NextAsync()).Is)
            stream.LastEventId.ShouldBe(0);
    }

    [Fact]
    public async Task one_caller_may_not_take_all_places_to_wait_in()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        var (token, streams) = (ledger.TokenOf("auditor"), new List<FeedConnection>());
        for (var n = 0; n < new FeedOptions().PerCaller; n++)
        {
            streams.Add(await ledger.StreamAsync(token, after: 0));
            (await streams[^1].NextAsync()).Is.ShouldBeTrue();
        }

        using (var refused = await ledger.StreamAsync(token, after: 0))
            refused.Response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var waiting = await ledger.As("auditor").GetAsync("/feed?wait=1");
        waiting.ShouldBe(HttpStatusCode.TooManyRequests, "rate.exceeded");
        waiting.Header("Retry-After").ShouldNotBeNull();
        (await ledger.As("auditor").GetAsync("/feed")).ShouldBeOk();
        using (var other = await ledger.StreamAsync(ledger.TokenOf("auditor-us"), after: 0))
            other.Response.StatusCode.ShouldBe(HttpStatusCode.OK);

        // A place is free again as soon as the ledger notices that a reader has gone.
        streams.ForEach(stream => stream.Dispose());
        HttpStatusCode status;
        do
        {
            using var stream = await ledger.StreamAsync(token, after: 0);
            status = stream.Response.StatusCode;
        }
        while (status == HttpStatusCode.TooManyRequests);
        status.ShouldBe(HttpStatusCode.OK);
    }
}
