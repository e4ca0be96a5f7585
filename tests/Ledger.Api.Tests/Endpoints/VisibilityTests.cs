using System.Net;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class VisibilityTests(PostgresServer server, TestLedgerShared shared)
{
    private static readonly string[] Reads = ["", "/docket", "/compliance", "?version=1", "/docket?asOf=2024-05-01T00:00:00Z", "/changes?fromVersion=1"];

    [Fact]
    public async Task a_case_one_may_not_see_answers_as_one_that_is_not_there()
    {
        var ledger = await shared.StartedAsync(server);
        var theirs = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        var none = Guid.CreateVersion7();
        var stranger = ledger.As("recorder-orr");

        foreach (var path in Reads)
            Same(await stranger.GetAsync($"/cases/{theirs.Case}{path}"), await stranger.GetAsync($"/cases/{none}{path}"));
        foreach (var version in new[] { "2", "1", "7", "*" })
            Same(
                await stranger.RecordAsync(theirs.Case, version, [CustodyAssumed()]),
                await stranger.RecordAsync(none, version, [CustodyAssumed()]));
        Same(
            await stranger.OpenFieldsAsync(theirs.Case, (theirs.EntryIds[1], "name")),
            await stranger.OpenFieldsAsync(none, (theirs.EntryIds[1], "name")));
        Same(await DryAsync(stranger, theirs.Case), await DryAsync(stranger, none));
    }

    [Fact]
    public async Task an_entry_id_is_no_oracle_for_a_case_one_may_not_see()
    {
        var ledger = await shared.StartedAsync(server);
        var custody = CustodyAssumed();
        var theirs = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), custody])).ShouldBeRecorded();
        var stranger = ledger.As("recorder-orr");
        Same(
            await stranger.RecordAsync(theirs.Case, "2", [custody]),
            await stranger.RecordAsync(Guid.CreateVersion7(), "2", [custody]));
    }

    [Fact]
    public async Task the_country_of_origin_sees_nothing()
    {
        var ledger = await shared.StartedAsync(server);
        var child = Of("child-identified", e => e["nationalities"] = new System.Text.Json.Nodes.JsonArray("GT"));
        var told = Of("notice-given", e => e["recipient"] = "GT-MINEX");
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), child, told])).ShouldBeRecorded();
        (await ledger.As("consulate-gt").GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
    }

    [Fact]
    public async Task every_route_of_a_case_asks_for_a_purpose()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        (string?, string)[] wrong = [(null, "purpose.missing"), ("curiosity", "purpose.unknown"), ("Care", "purpose.unknown")];
        foreach (var (purpose, code) in wrong)
        {
            var asking = recorder.For(purpose);
            foreach (var path in Reads)
                (await asking.GetAsync($"/cases/{opened.Case}{path}")).ShouldBe(HttpStatusCode.BadRequest, code);
            (await asking.RecordAsync(opened.Case, 2, CustodyAssumed())).ShouldBe(HttpStatusCode.BadRequest, code);
            (await asking.OpenFieldsAsync(opened.Case, (opened.EntryIds[1], "name"))).ShouldBe(HttpStatusCode.BadRequest, code);
        }
    }

    [Fact]
    public async Task a_purpose_that_is_not_the_roles_is_denied()
    {
        var ledger = await shared.StartedAsync(server);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        foreach (var purpose in new[] { "audit", "statistics", "subject-rights", "representation", "oversight", "integration" })
            (await ledger.As(Recorder, purpose).GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
        (await ledger.As("auditor").GetAsync($"/cases/{opened.Case}")).ShouldBeOk();
        (await ledger.As("statistician").GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
        (await ledger.As("operator").GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task who_may_read_may_not_therefore_record()
    {
        var ledger = await shared.StartedAsync(server);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        foreach (var reader in new[] { "auditor", "oversight", "data-protection-officer", "approver", "statistician", "operator" })
        {
            (await ledger.As(reader).RecordAsync(opened.Case, 1, CustodyAssumed())).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
            (await ledger.As(reader).OpenCaseAsync([CaseOpened()])).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
        }
    }

    [Fact]
    public async Task nothing_about_a_case_is_told_without_a_token()
    {
        var ledger = await shared.StartedAsync(server);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var nobody = ledger.AsNobody().For("care");
        foreach (var path in Reads)
            Same(await nobody.GetAsync($"/cases/{opened.Case}{path}"), await nobody.GetAsync($"/cases/{Guid.NewGuid()}{path}"));
        (await nobody.GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.Unauthorized, "token.missing");
        (await nobody.RecordAsync(opened.Case, 1, CustodyAssumed())).ShouldBe(HttpStatusCode.Unauthorized, "token.missing");
    }

    private static Task<TestLedgerAnswer> DryAsync(TestLedgerCaller caller, Guid caseId) => caller.SendAsync(
        HttpMethod.Post, $"/cases/{caseId}/entries?dryRun=true", TestLedgerCaller.Body([CustodyAssumed()], null), ("If-Match", "\"2\""));

    private static void Same(TestLedgerAnswer hidden, TestLedgerAnswer absent)
    {
        ((int)hidden.Status).ShouldBeInRange(401, 404, hidden.Text);
        hidden.Status.ShouldBe(absent.Status);
        hidden.Text.ShouldBe(absent.Text);
        Headers(hidden).ShouldBe(Headers(absent));
    }

    private static string[] Headers(TestLedgerAnswer answer) =>
    [
        .. answer.Headers.Concat(answer.ContentHeaders).Where(h => h.Key is not ("Date" or "Ledger-Position" or "X-Correlation-ID"))
            .Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(),
    ];
}
