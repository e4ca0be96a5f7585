using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class AllOrNoneTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task a_hundred_entries_are_recorded_and_a_hundred_and_one_are_not()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, "1", Many(101))).ShouldBe(HttpStatusCode.BadRequest, "entries.too-many");

        var all = (await recorder.RecordAsync(opened.Case, "1", Many(100))).ShouldBeRecorded();

        all.Version.ShouldBe(101);
        var entries = all.Json.GetProperty("entries").EnumerateArray().ToArray();
        entries.Select(e => e.GetProperty("number").GetInt64()).ShouldBe(Enumerable.Range(2, 100).Select(n => (long)n));
        entries.Select(e => e.GetProperty("position").GetInt64()).ShouldBeInOrder();
        entries[^1].GetProperty("position").GetInt64().ShouldBe(all.Position);
    }

    [Fact]
    public async Task no_entries_are_no_request()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        (await recorder.OpenCaseAsync([])).ShouldBe(HttpStatusCode.BadRequest);
        foreach (var body in new[] { "{}", """{"entries":null}""", """{"entries":{}}""", "[]", "null", "7" })
            (await recorder.SendAsync(HttpMethod.Post, "/cases", TestLedgerCaller.Text(body), ("Idempotency-Key", "none")))
                .ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task one_entry_that_is_refused_refuses_them_all_and_each_is_named()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        JsonObject[] mixed =
        [
            CustodyAssumed(),
            Of("custody-assumed", e => e["occurredAt"]!["date"] = "2199-01-01"),
            PlacedInCare(),
            Annulment(Guid.NewGuid()),
        ];

        var refused = (await recorder.RecordAsync(opened.Case, "1", mixed)).ShouldBe(HttpStatusCode.UnprocessableEntity);

        refused.Errors.ShouldBe([("/entries/1", "occurred.in-future"), ("/entries/3", "amendment.target-unknown")]);
        (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(1);
        foreach (var id in mixed.Select(e => (Guid)e["id"]!))
        {
            (await ledger.AskAsync<long>("select count(*) from vault.ciphertexts where event = $1", id)).ShouldBe(0);
            (await ledger.AskAsync<long>("select count(*) from tlog.cores where event_id = $1", id)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task one_entry_that_is_malformed_refuses_them_all_and_each_is_named()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var refused = (await recorder.RecordAsync(opened.Case, "1",
        [
            CustodyAssumed(),
            Of("custody-assumed", e => e.Remove("ground")),
            Of("placed-in-care", e => e["by"]!["authority"] = "nobody"),
        ])).ShouldBe(HttpStatusCode.BadRequest, "entry.field-missing");
        refused.Errors.ShouldBe([("/entries/1/ground", "entry.field-missing"), ("/entries/2/by/authority", "entry.field-invalid")]);
        (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(1);
    }

    [Fact]
    public async Task one_of_each_type_is_recorded_in_one_request()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        var all = OneOfEach();
        var opened = (await recorder.OpenCaseAsync(all)).ShouldBeRecorded();
        opened.EntryIds.ShouldBe(all.Select(e => (Guid)e["id"]!));
        var docket = (await recorder.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk();
        docket.Json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("type").GetString())
            .ShouldBe(all.Select(e => (string?)e["type"]));
    }

    private static JsonObject[] Many(int count) => [.. Enumerable.Range(0, count).Select(_ => CustodyAssumed())];
}
