using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class IdempotencyTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task the_same_request_under_the_same_key_gets_the_first_answer_again()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        JsonObject[] entries = [CaseOpened(), ChildIdentified()];

        var first = (await recorder.OpenCaseAsync(entries, "open-1")).ShouldBeRecorded();
        var again = (await recorder.OpenCaseAsync(entries, "open-1")).ShouldBeRecorded();

        again.Text.ShouldBe(first.Text);
        again.Header("Idempotency-Replayed").ShouldBe("true");
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        again.Headers.ETag!.Tag.ShouldBe("\"2\"");
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await VersionAsync(ledger, first.Case)).ShouldBe(2);
    }

    [Fact]
    public async Task white_space_and_the_order_of_members_make_no_other_request()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var entries = new JsonArray(CaseOpened(), ChildIdentified());
        var body = new JsonObject { ["entries"] = entries };
        var key = TestLedgerCaller.NewKey();

        var first = await PostAsync(recorder, body.ToJsonString(), key);
        var spaced = await PostAsync(recorder, body.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), key);
        var turned = await PostAsync(recorder, Turned(body).ToJsonString(), key);

        spaced.ShouldBeRecorded().Text.ShouldBe(first.ShouldBeRecorded().Text);
        turned.ShouldBeRecorded().Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task another_content_under_the_same_key_is_refused()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var key = TestLedgerCaller.NewKey();
        var opened = (await recorder.OpenCaseAsync([CaseOpened()], key)).ShouldBeRecorded();

        (await recorder.OpenCaseAsync([CaseOpened()], key)).ShouldBe(HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");
        (await VersionAsync(ledger, opened.Case)).ShouldBe(1);
    }

    [Fact]
    public async Task a_key_is_its_callers_own()
    {
        var ledger = await shared.StartedAsync(server);
        var key = TestLedgerCaller.NewKey();
        var mine = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()], key)).ShouldBeRecorded();
        var theirs = (await ledger.As("recorder-dif").OpenCaseAsync([CaseOpened()], key)).ShouldBeRecorded();
        theirs.Case.ShouldNotBe(mine.Case);
        theirs.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task a_refused_request_does_not_burn_its_key()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var key = TestLedgerCaller.NewKey();
        (await recorder.OpenCaseAsync([CustodyAssumed()], key)).ShouldBe(HttpStatusCode.UnprocessableEntity, "case.not-opened");
        (await recorder.OpenCaseAsync([CaseOpened()], key)).ShouldBeRecorded();
    }

    [Fact]
    public async Task a_key_that_is_missing_is_told_from_one_that_is_no_key()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var body = TestLedgerCaller.Body([CaseOpened()], null);
        (await recorder.SendAsync(HttpMethod.Post, "/cases", body)).ShouldBe(HttpStatusCode.BadRequest, "idempotency.key-missing");
        foreach (var key in new[] { new string('k', 201), "two words", "" })
            (await recorder.OpenCaseAsync([CaseOpened()], key)).ShouldBe(HttpStatusCode.BadRequest, "idempotency.key-invalid");
    }

    [Fact]
    public async Task the_same_entries_under_another_key_get_the_first_result_again()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        JsonObject[] further = [ChildIdentified(), CustodyAssumed()];

        var first = (await recorder.RecordAsync(opened.Case, "1", further)).ShouldBeRecorded();
        var again = (await recorder.RecordAsync(opened.Case, "1", further)).ShouldBeRecorded();

        again.Text.ShouldBe(first.Text);
        again.Header("Idempotency-Replayed").ShouldBe("true");
    }

    [Fact]
    public async Task opening_the_same_case_under_another_key_gets_the_first_result_again()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        JsonObject[] entries = [CaseOpened(), ChildIdentified()];
        var first = (await recorder.OpenCaseAsync(entries)).ShouldBeRecorded();
        (await recorder.OpenCaseAsync(entries)).ShouldBeRecorded().Text.ShouldBe(first.Text);
        (await recorder.OpenCaseAsync(entries, id: first.Case)).ShouldBeRecorded().Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task an_entry_id_with_another_content_is_refused_for_ever()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var child = ChildIdentified();
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), child])).ShouldBeRecorded();
        var older = Changed(child, e => e["ageAtEncounter"] = 13);
        var renamed = Changed(child, e => e["name"] = "Ejemplo Otra (persona ficticia)");

        (await recorder.RecordAsync(opened.Case, 2, older)).ShouldBe(HttpStatusCode.Conflict, "entry.id-reused");
        (await recorder.RecordAsync(opened.Case, 2, renamed)).ShouldBe(HttpStatusCode.Conflict, "entry.id-reused");

        await ledger.TellAsync("update ledger.idempotency set recorded_at = recorded_at - interval '25 hours'");
        (await recorder.RecordAsync(opened.Case, 2, older)).ShouldBe(HttpStatusCode.Conflict, "entry.id-reused");

        // The fingerprint is gone, so a sealed value can no longer be told from another.
        (await recorder.RecordAsync(opened.Case, 2, renamed)).ShouldBeRecorded().Header("Idempotency-Replayed").ShouldBe("true");
        (await VersionAsync(ledger, opened.Case)).ShouldBe(2);
    }

    [Fact]
    public async Task an_entry_id_of_another_case_is_refused()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var custody = CustodyAssumed();
        (await recorder.OpenCaseAsync([CaseOpened(), custody])).ShouldBeRecorded();
        var other = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        (await recorder.RecordAsync(other.Case, 1, custody)).ShouldBe(HttpStatusCode.Conflict, "entry.id-reused");
        (await recorder.RecordAsync(other.Case, 1, CustodyAssumed())).ShouldBeRecorded();
    }

    [Fact]
    public async Task a_key_is_free_again_after_a_day()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var recorder = ledger.As(Recorder);
        var first = (await recorder.OpenCaseAsync([CaseOpened()], "daily")).ShouldBeRecorded();
        await ledger.TellAsync("update ledger.idempotency set recorded_at = recorded_at - interval '25 hours'");
        var next = (await recorder.OpenCaseAsync([CaseOpened()], "daily")).ShouldBeRecorded();
        next.Case.ShouldNotBe(first.Case);
    }

    private static Task<TestLedgerAnswer> PostAsync(TestLedgerCaller caller, string body, string key) =>
        caller.SendAsync(HttpMethod.Post, "/cases", TestLedgerCaller.Text(body), ("Idempotency-Key", key));

    private static JsonObject Changed(JsonObject entry, Action<JsonObject> change)
    {
        var other = entry.DeepClone().AsObject();
        change(other);
        return other;
    }

    private static JsonNode Turned(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Turned(m.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(i => Turned(i!))]),
        _ => node.DeepClone(),
    };

    private static Task<long> VersionAsync(TestLedger ledger, Guid caseId) =>
        ledger.AskAsync<long>("select version from ledger.mt_streams where id = $1", caseId);
}
