using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class VersionTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task a_request_that_names_no_version_is_asked_for_one()
    {
        var (recorder, opened) = await OpenedAsync();
        var answer = await recorder.SendAsync(
            HttpMethod.Post, $"/cases/{opened.Case}/entries", TestLedgerCaller.Body([CustodyAssumed()], null), ("Idempotency-Key", "v1"));
        answer.ShouldBe(HttpStatusCode.PreconditionRequired, "version.missing");
    }

    [Theory]
    [InlineData("one")]
    [InlineData("W/\"1\"")]
    [InlineData("\"\"")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task what_is_no_version_is_refused(string match)
    {
        var (recorder, opened) = await OpenedAsync();
        var answer = await recorder.SendAsync(
            HttpMethod.Post, $"/cases/{opened.Case}/entries", TestLedgerCaller.Body([CustodyAssumed()], null),
            ("Idempotency-Key", TestLedgerCaller.NewKey()), ("If-Match", match));
        answer.ShouldBe(HttpStatusCode.BadRequest, "version.invalid");
    }

    [Fact]
    public async Task a_version_that_is_not_the_cases_own_is_stale()
    {
        var (recorder, opened) = await OpenedAsync();
        foreach (var other in new[] { 0, 2, 99 })
            (await recorder.RecordAsync(opened.Case, other, CustodyAssumed())).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        (await recorder.RecordAsync(opened.Case, 1, CustodyAssumed())).ShouldBeRecorded().Version.ShouldBe(2);
    }

    [Fact]
    public async Task the_etag_of_any_answer_about_the_case_is_its_version()
    {
        var (recorder, opened) = await OpenedAsync();
        foreach (var path in new[] { "", "/docket", "/compliance" })
        {
            var read = (await recorder.GetAsync($"/cases/{opened.Case}{path}")).ShouldBeOk();
            read.Headers.ETag!.Tag.ShouldBe("\"1\"");
        }

        var tag = opened.Headers.ETag!.Tag.Trim('"');
        (await recorder.RecordAsync(opened.Case, tag, [CustodyAssumed()])).ShouldBeRecorded();
    }

    [Fact]
    public async Task a_star_records_whatever_the_version_is()
    {
        var (recorder, opened) = await OpenedAsync();
        (await recorder.RecordAsync(opened.Case, "*", [CustodyAssumed()])).ShouldBeRecorded().Version.ShouldBe(2);
        (await recorder.RecordAsync(opened.Case, "*", [PlacedInCare()])).ShouldBeRecorded().Version.ShouldBe(3);
    }

    [Fact]
    public async Task an_amendment_takes_the_exact_version()
    {
        var (recorder, opened) = await OpenedAsync();
        var placed = PlacedInCare();
        (await recorder.RecordAsync(opened.Case, 1, placed)).ShouldBeRecorded();
        JsonObject[] amendments = [Correction(placed, e => e["closed"] = true), Annulment((Guid)placed["id"]!)];
        foreach (var amendment in amendments)
            (await recorder.RecordAsync(opened.Case, "*", [CustodyAssumed(), amendment]))
                .ShouldBe(HttpStatusCode.PreconditionRequired, "version.required-exact");
        (await recorder.RecordAsync(opened.Case, 2, amendments)).ShouldBeRecorded().Version.ShouldBe(4);
    }

    [Theory]
    [InlineData("case-closed")]
    [InlineData("case-transferred")]
    public async Task closing_and_transfer_take_the_exact_version(string type)
    {
        var (recorder, opened) = await OpenedAsync();
        (await recorder.RecordAsync(opened.Case, "*", [CustodyAssumed(), Of(type)]))
            .ShouldBe(HttpStatusCode.PreconditionRequired, "version.required-exact");
        (await recorder.RecordAsync(opened.Case, 1, Of(type))).ShouldBeRecorded().Version.ShouldBe(2);
    }

    [Fact]
    public async Task a_closed_case_takes_a_later_fact_once_it_is_reopened()
    {
        var (recorder, opened) = await OpenedAsync();
        var later = Of("custody-assumed", e => e["occurredAt"]!["date"] = "2026-10-15");
        (await recorder.RecordAsync(opened.Case, 1, Of("case-closed"))).ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, 2, later)).ShouldBe(HttpStatusCode.Conflict, "case.closed");
        (await recorder.RecordAsync(opened.Case, "*", [Of("child-missing", e => e["occurredAt"]!["date"] = "2026-10-16")]))
            .ShouldBeRecorded();
        (await recorder.RecordAsync(opened.Case, 3, Of("case-reopened"), later)).ShouldBeRecorded().Version.ShouldBe(5);
    }

    [Fact]
    public async Task a_case_cannot_be_opened_twice()
    {
        var (recorder, opened) = await OpenedAsync();
        (await recorder.OpenCaseAsync([CaseOpened()], id: opened.Case)).ShouldBe(HttpStatusCode.Conflict, "case.exists");
        (await recorder.RecordAsync(opened.Case, 1, CaseOpened())).ShouldBe(HttpStatusCode.Conflict, "case.already-opened");
        (await recorder.OpenCaseAsync([CaseOpened(), CaseOpened()])).ShouldBe(HttpStatusCode.Conflict, "case.already-opened");
    }

    [Fact]
    public async Task a_client_may_choose_ids_of_version_4_and_7_only()
    {
        var (recorder, opened) = await OpenedAsync();
        var chosen = Guid.NewGuid();
        (await recorder.OpenCaseAsync([CaseOpened()], id: chosen)).ShouldBeRecorded().Case.ShouldBe(chosen);
        string[] ofNames = ["5df41881-3aed-3515-88a7-2f4a814cf09e", "2ed6657d-e927-568b-95e1-2665a8aea6a2"];
        foreach (var derived in ofNames.Select(Guid.Parse))
        {
            (await recorder.OpenCaseAsync([CaseOpened()], id: derived)).ShouldBe(HttpStatusCode.BadRequest, "id.version-refused");
            (await recorder.RecordAsync(opened.Case, 1, Of("custody-assumed", e => e["id"] = derived)))
                .ShouldBe(HttpStatusCode.BadRequest, "id.version-refused");
        }
    }

    private async Task<(TestLedgerCaller Recorder, TestLedgerAnswer Opened)> OpenedAsync()
    {
        var recorder = (await shared.StartedAsync(server)).As(Recorder);
        return (recorder, (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded());
    }
}
