using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Feed;

public sealed class FeedTests(PostgresServer server, TestLedgerShared shared)
{
    private static readonly string[] Attributes =
        ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"];

    private static readonly string[] Data = ["case", "caseNumber", "number", "position", "type", "v", "occurredAt", "place", "by", "amends"];

    [Fact]
    public async Task an_entry_is_an_event_with_ids_and_clear_facts_alone()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var facts = OneOfEach();
        var opened = (await ledger.As(Recorder).OpenCaseAsync(facts)).ShouldBeRecorded();
        var batch = await ledger.As("integration-inm").GetAsync("/feed?after=0");
        var events = batch.Events();
        events.Select(e => e.Id()).ShouldBe(opened.EntryIds);
        foreach (var (told, fact) in events.Zip(facts))
        {
            told.EnumerateObject().Select(m => m.Name).ShouldBe(Attributes);
            told.GetProperty("specversion").GetString().ShouldBe("1.0");
            told.GetProperty("type").GetString().ShouldBe($"child-protection-ledger.{fact["type"]}.v{fact["v"]}");
            told.GetProperty("source").GetString().ShouldBe("https://ledger.invalid/development");
            told.GetProperty("subject").GetGuid().ShouldBe(opened.Case);
            var data = told.GetProperty("data");
            data.EnumerateObject().Select(m => m.Name).Except(Data).ShouldBeEmpty();
            data.GetProperty("by").EnumerateObject().Select(m => m.Name).ShouldBe(["authority"]);
            data.GetProperty("case").GetGuid().ShouldBe(opened.Case);
            JsonNode.DeepEquals(JsonObject.Create(data.GetProperty("occurredAt")), fact["occurredAt"]).ShouldBeTrue();
            if ((fact["corrects"] ?? fact["annuls"]) is { } target)
                data.GetProperty("amends").GetGuid().ShouldBe((Guid)target);
        }

        events.Select(e => e.GetProperty("data").GetProperty("number").GetInt64()).ShouldBe(Enumerable.Range(1, facts.Length).Select(n => (long)n));
        batch.Text.ShouldNotContain("sealed");
        batch.Text.ShouldNotContain("ficticia");
    }

    [Fact]
    public async Task a_batch_is_what_the_schema_of_cloudevents_asks_for()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "schemas", "cloudevents-1.0.schema.json");
        Assert.SkipUnless(File.Exists(path), "The schema is not beside the repository.");
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await using var ledger = await TestLedger.StartAsync(server);
        (await ledger.As(Recorder).OpenCaseAsync(OneOfEach())).ShouldBeRecorded();
        foreach (var told in (await ledger.As("auditor").GetAsync("/feed")).Events())
            CloudEventsSchema.Faults(told, schema.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public async Task it_is_followed_from_position_to_position_in_batches_of_any_size()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified(), CustodyAssumed()])).ShouldBeRecorded();
        var other = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, 3, PlacedInCare())).ShouldBeRecorded();
        var auditor = ledger.As("auditor");
        var (all, last) = await auditor.FollowAsync(0);
        all.Count.ShouldBe(6);
        all.Select(e => e.Position()).ShouldBe(all.Select(e => e.Position()).Order());
        foreach (var limit in new[] { 1, 2, 3 })
            (await auditor.FollowAsync(0, limit)).Events.Select(e => e.Id()).ShouldBe(all.Select(e => e.Id()));
        (await auditor.FollowAsync(opened.Position)).Events.Count.ShouldBe(3);
        (await auditor.FollowAsync(last)).Events.ShouldBeEmpty();
        other.Position.ShouldBeLessThan(last);
    }

    [Fact]
    public async Task only_cases_that_the_caller_may_see_are_told_and_a_hole_in_the_numbers_says_to_read_the_docket()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), CustodyAssumed()])).ShouldBeRecorded();
        var (stranger, auditor) = (ledger.As("recorder-dif"), ledger.As("auditor"));
        var (nothing, position) = await stranger.FollowAsync(0);
        nothing.ShouldBeEmpty();
        position.ShouldBe(opened.Position);

        var referral = Of("referred-to-care", e => e["to"] = "MX-SEDIF-CHP");
        (await recorder.RecordAsync(opened.Case, 2, referral)).ShouldBeRecorded();
        var seen = (await stranger.FollowAsync(position)).Events.ShouldHaveSingleItem();
        seen.Id().ShouldBe((Guid)referral["id"]!);
        seen.GetProperty("data").GetProperty("number").GetInt64().ShouldBe(3);
        (await stranger.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().EntryIds.Take(2).ShouldBe(opened.EntryIds);
        (await stranger.FollowAsync(0)).Events.Count.ShouldBe(3);
        (await auditor.FollowAsync(0)).Events.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("statistician")]
    [InlineData("operator")]
    [InlineData("child")]
    [InlineData("legal-representative")]
    [InlineData("approver")]
    [InlineData("oversight")]
    [InlineData("data-protection-officer")]
    public async Task whoever_keeps_no_system_in_step_does_not_follow(string identity)
    {
        var ledger = await shared.StartedAsync(server);
        (await ledger.As(identity).GetAsync("/feed")).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=x")]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("wait=21")]
    [InlineData("wait=1.5")]
    [InlineData("after=1&after=2")]
    public async Task what_is_no_question_to_the_feed_is_refused(string question)
    {
        var ledger = await shared.StartedAsync(server);
        (await ledger.As("auditor").GetAsync($"/feed?{question}")).ShouldBe(HttpStatusCode.BadRequest, "query.invalid");
    }

    [Fact]
    public async Task the_rest_is_refused_too()
    {
        var ledger = await shared.StartedAsync(server);
        var auditor = ledger.As("auditor");
        (await auditor.GetAsync("/feed?case=1")).ShouldBe(HttpStatusCode.BadRequest, "query.unknown-parameter");
        (await auditor.GetAsync($"/feed?after={long.MaxValue}")).ShouldBe(HttpStatusCode.Conflict, "position.not-settled");
        (await auditor.GetAsync("/feed", ("Accept", "text/event-stream"), ("Last-Event-ID", "x")))
            .ShouldBe(HttpStatusCode.BadRequest, "query.invalid");
        (await auditor.GetAsync("/feed?wait=1", ("Accept", "text/event-stream")))
            .ShouldBe(HttpStatusCode.BadRequest, "query.unknown-parameter");
        (await ledger.AsNobody().GetAsync("/feed")).ShouldBe(HttpStatusCode.Unauthorized, "token.missing");
        (await auditor.For("care").GetAsync("/feed")).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task whoever_waits_is_told_as_soon_as_something_is_recorded()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var waiting = ledger.As("auditor").GetAsync("/feed?after=0&wait=20");
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var batch = await waiting;
        batch.Events().ShouldHaveSingleItem().Id().ShouldBe(opened.EntryIds[0]);
        batch.Header("Ledger-Position").ShouldBe($"{opened.Position}");
        (await ledger.As("auditor").GetAsync($"/feed?after={opened.Position}&wait=1")).Events().ShouldBeEmpty();
    }
}
