using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Security;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

/// <summary>Who sees a case because of what its entries say of protection and representation (design.md, principle 8).</summary>
public sealed class OriginTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task the_country_of_origin_sees_once_a_need_was_excluded_and_nothing_again_after_a_new_indication()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var consulate = ledger.As("consulate-gt");
        var child = Of("child-identified", e => e["nationalities"] = new JsonArray("GT"));
        var told = Of("notice-given", e => e["recipient"] = "GT-MINEX");
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), child, told])).ShouldBeRecorded();
        await SeesNothing();

        (await recorder.RecordAsync(opened.Case, 3, Need(excluded: false, "2026-02-05"))).ShouldBeRecorded();
        await SeesNothing();

        (await recorder.RecordAsync(opened.Case, 4, Need(excluded: true, "2026-02-06"))).ShouldBeRecorded();
        (await consulate.GetAsync($"/cases/{opened.Case}")).ShouldBeOk();
        (await consulate.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk();

        (await recorder.RecordAsync(opened.Case, 5, Need(excluded: false, "2026-02-07"))).ShouldBeRecorded();
        await SeesNothing();
        (await consulate.GetAsync($"/cases/{opened.Case}?version=5")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
        (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk();

        async Task SeesNothing()
        {
            foreach (var path in new[] { "", "/docket", "/compliance" })
                (await consulate.GetAsync($"/cases/{opened.Case}{path}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
            (await consulate.RecordAsync(opened.Case, "*", [CustodyAssumed()])).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
        }
    }

    [Fact]
    public async Task a_representative_reads_the_case_from_designation_to_end()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var lawyer = ledger.As("legal-representative");
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded();
        (await lawyer.GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");

        (await recorder.RecordAsync(opened.Case, 2, OfLawyer("representative-designated"))).ShouldBeRecorded();
        (await lawyer.GetAsync($"/cases/{opened.Case}")).ShouldBeOk();
        (await lawyer.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk();

        (await recorder.RecordAsync(opened.Case, 3, OfLawyer("representation-ended"))).ShouldBeRecorded();
        (await lawyer.GetAsync($"/cases/{opened.Case}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
    }

    private static JsonObject Need(bool excluded, string date) => Of("protection-need-identified", e =>
    {
        e["excluded"] = excluded;
        e["occurredAt"]!["date"] = date;
    });

    private static JsonObject OfLawyer(string type) => Of(type, e => e["representative"] = DevelopmentIdentities.SampleRepresentative);
}
