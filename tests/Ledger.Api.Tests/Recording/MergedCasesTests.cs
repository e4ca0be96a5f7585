using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;
using static Ledger.Api.Tests.Recording.JoinedCases;

namespace Ledger.Api.Tests.Recording;

/// <summary>Two cases of one journey become one and are taken apart again; no entry of either is moved or lost.</summary>
public sealed class MergedCasesTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task a_merge_stands_in_both_cases_and_moves_no_entry()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger);
        var before = await EntriesAsync(recorder, absorbed);
        var merged = (await MergeAsync(recorder, survivor, absorbed)).ShouldBeRecorded();
        merged.Case.ShouldBe(survivor);
        merged.Version.ShouldBe(3);

        var (goesOn, ended) = (await MergeOfAsync(recorder, survivor), await MergeOfAsync(recorder, absorbed));
        goesOn.GetProperty("mergePart").GetString().ShouldBe("goes-on");
        goesOn.GetProperty("linkedCase").GetGuid().ShouldBe(absorbed);
        ended.GetProperty("mergePart").GetString().ShouldBe("absorbed");
        ended.GetProperty("linkedCase").GetGuid().ShouldBe(survivor);

        var docket = (await recorder.GetAsync($"/cases/{survivor}/docket")).ShouldBeOk();
        var reference = docket.Json.GetProperty("absorbed").EnumerateArray().Single();
        reference.GetProperty("case").GetGuid().ShouldBe(absorbed);
        reference.GetProperty("by").GetGuid().ShouldBe(merged.EntryIds.Single());
        reference.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("entry").GetGuid())
            .ShouldBe(before.Select(e => e.GetProperty("id").GetGuid()));
        (await EntriesAsync(recorder, absorbed)).Take(before.Count).Select(e => e.GetRawText())
            .ShouldBe(before.Select(e => e.GetRawText()));
        (await recorder.GetAsync(docket.Self)).ShouldBeOk().Text.ShouldBe(docket.Text);
    }

    [Fact]
    public async Task an_absorbed_case_takes_no_new_fact_and_says_where_it_continues()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger);
        (await MergeAsync(recorder, survivor, absorbed)).ShouldBeRecorded();

        var refused = await recorder.RecordAsync(absorbed, "*", [PlacedInCare()]);
        refused.ShouldBe(HttpStatusCode.Conflict, "case.merged");
        refused.Header("Location").ShouldBe($"/cases/{survivor}");
        (await recorder.RecordAsync(survivor, "*", [PlacedInCare()])).ShouldBeRecorded();

        var identified = (await EntriesAsync(recorder, absorbed))[1].GetProperty("id").GetGuid();
        (await recorder.RecordAsync(absorbed, 3, Annulment(identified))).ShouldBeRecorded();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_split_in_either_case_restores_both(bool inTheSurvivor)
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger);
        var (first, second) = (await StatusAsync(recorder, survivor), await StatusAsync(recorder, absorbed));
        (await MergeAsync(recorder, survivor, absorbed)).ShouldBeRecorded();
        var where = inTheSurvivor ? survivor : absorbed;
        var half = (await EntriesAsync(recorder, where)).Last().GetProperty("id").GetGuid();
        (await recorder.RecordAsync(where, 3, Annulment(half))).ShouldBeRecorded();

        (await StatusAsync(recorder, survivor)).GetRawText().ShouldBe(first.GetRawText());
        (await StatusAsync(recorder, absorbed)).GetRawText().ShouldBe(second.GetRawText());
        (await recorder.GetAsync($"/cases/{survivor}/docket")).ShouldBeOk().Json.TryGetProperty("absorbed", out _).ShouldBeFalse();
        (await recorder.RecordAsync(absorbed, "*", [PlacedInCare()])).ShouldBeRecorded();
        (await StatusAsync(recorder, absorbed, "?version=3")).GetProperty("merges").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task a_split_is_itself_undone_only_while_neither_case_is_absorbed()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, first, second) = await TwoCasesAsync(ledger);
        var third = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded().Case;
        var merged = (await MergeAsync(recorder, first, second)).ShouldBeRecorded().EntryIds.Single();
        var split = (await recorder.RecordAsync(first, 3, Annulment(merged))).ShouldBeRecorded().EntryIds.Single();

        // The other way round: undoing the split would now close a circle.
        (await MergeAsync(recorder, second, first, version: 4, absorbedVersion: 4)).ShouldBeRecorded();
        (await recorder.RecordAsync(first, 5, Annulment(split))).ShouldBe(HttpStatusCode.Conflict, "case.merged");

        // What absorbed another may be absorbed in turn; what is absorbed neither absorbs nor is absorbed again.
        (await MergeAsync(recorder, third, second, absorbedVersion: 5)).ShouldBeRecorded();
        (await MergeAsync(recorder, first, third, version: 5, absorbedVersion: 3)).ShouldBe(HttpStatusCode.Conflict, "case.merged");
        (await MergeAsync(recorder, third, first, version: 3, absorbedVersion: 5)).ShouldBe(HttpStatusCode.Conflict, "case.merged");
    }

    [Fact]
    public async Task a_merge_rests_on_both_versions_and_is_recorded_once()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger);
        (await MergeAsync(recorder, survivor, absorbed, version: 1)).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");
        var stale = await MergeAsync(recorder, survivor, absorbed, absorbedVersion: 1);
        stale.ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale").Errors.ShouldBe([("/absorbedVersion", "version.stale")]);
        (await recorder.SendAsync(
            HttpMethod.Post, $"/cases/{survivor}/merges", Body(absorbed, 2), ("If-Match", "*"),
            ("Idempotency-Key", TestLedgerCaller.NewKey()))).ShouldBe((HttpStatusCode)428, "version.required-exact");

        var key = TestLedgerCaller.NewKey();
        var first = (await MergeAsync(recorder, survivor, absorbed, key: key)).ShouldBeRecorded();
        (await MergeAsync(recorder, survivor, absorbed, key: key)).ShouldBeRecorded().Text.ShouldBe(first.Text);
        (await EntriesAsync(recorder, absorbed)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task what_cannot_be_merged_is_refused()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger);
        var theirs = (await ledger.As("recorder-orr").OpenCaseAsync([Theirs()])).ShouldBeRecorded().Case;
        (await MergeAsync(recorder, survivor, survivor)).ShouldBe(HttpStatusCode.UnprocessableEntity, "link.to-itself");
        var none = await MergeAsync(recorder, survivor, Guid.CreateVersion7());
        none.ShouldBe(HttpStatusCode.NotFound, "case.unknown");
        (await MergeAsync(recorder, survivor, theirs, absorbedVersion: 1)).Text.ShouldBe(none.Text);
        (await MergeAsync(ledger.As("recorder-orr"), survivor, theirs, absorbedVersion: 1))
            .ShouldBe(HttpStatusCode.NotFound, "case.unknown");
        (await recorder.RecordAsync(survivor, 2, Of("cases-merged", e => e["linkedCase"] = absorbed)))
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "entry.by-request");
        foreach (var hostile in new[] { "[]", "{}", "{\"absorbs\":1,\"absorbedVersion\":\"2\"}", "{\"mergePart\":\"absorbed\"}" })
            ((int)(await recorder.SendAsync(
                HttpMethod.Post, $"/cases/{survivor}/merges", TestLedgerCaller.Text(hostile), ("If-Match", "\"2\""),
                ("Idempotency-Key", TestLedgerCaller.NewKey()))).Status).ShouldBeInRange(400, 422);
    }

    [Fact]
    public async Task whoever_had_to_do_with_either_case_has_to_do_with_both_until_they_are_split()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger, told: "US-ORR");
        var theirs = ledger.As("recorder-orr");
        (await theirs.GetAsync($"/cases/{survivor}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
        var merged = (await MergeAsync(recorder, survivor, absorbed, absorbedVersion: 3)).ShouldBeRecorded();
        (await theirs.GetAsync($"/cases/{survivor}")).ShouldBeOk();
        (await recorder.RecordAsync(survivor, merged.Version, Annulment(merged.EntryIds.Single()))).ShouldBeRecorded();
        (await theirs.GetAsync($"/cases/{survivor}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
    }

    [Fact]
    public async Task a_merge_opens_no_case_to_the_country_of_origin()
    {
        var ledger = await shared.StartedAsync(server);
        var told = Of("notice-given", e => e["recipient"] = "GT-MINEX");
        var guatemalan = Of("child-identified", e => e["nationalities"] = new JsonArray("GT"));
        var recorder = ledger.As(Recorder);
        var survivor = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded().Case;
        var absorbed = (await recorder.OpenCaseAsync([CaseOpened(), guatemalan, told])).ShouldBeRecorded().Case;
        (await MergeAsync(recorder, survivor, absorbed, absorbedVersion: 3)).ShouldBeRecorded();
        foreach (var merged in new[] { survivor, absorbed })
            (await ledger.As("consulate-gt").GetAsync($"/cases/{merged}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");
    }

    [Theory]
    [InlineData("es", "Caso absorbido; continúa en", "Asientos del caso absorbido")]
    [InlineData("en", "Case absorbed; it continues in", "Entries of the absorbed case")]
    public async Task the_pages_of_both_cases_say_it_and_lead_to_the_other(string language, string absorbedSays, string survivorSays)
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, survivor, absorbed) = await TwoCasesAsync(ledger);
        (await MergeAsync(recorder, survivor, absorbed)).ShouldBeRecorded();
        var ended = await PageAsync(recorder, absorbed, language);
        ended.ShouldContain(absorbedSays);
        ended.ShouldContain($"href=\"/cases/{survivor}\"");
        var goesOn = await PageAsync(recorder, survivor, language);
        goesOn.ShouldContain(survivorSays);
        goesOn.ShouldContain($"href=\"/cases/{absorbed}#entry-2\"");
    }

    private static async Task<string> PageAsync(TestLedgerCaller caller, Guid caseId, string language) => WebUtility.HtmlDecode(
        (await caller.GetAsync($"/cases/{caseId}?lang={language}", ("Accept", "text/html"))).ShouldBeOk().Text);

    private static async Task<(TestLedgerCaller Recorder, Guid Survivor, Guid Absorbed)> TwoCasesAsync(
        TestLedger ledger, string? told = null)
    {
        var recorder = ledger.As(Recorder);
        var survivor = (await recorder.OpenCaseAsync([CaseOpened(), ChildIdentified()])).ShouldBeRecorded().Case;
        JsonObject[] second = [CaseOpened(), ChildIdentified()];
        if (told is not null)
            second = [.. second, Of("notice-given", e => e["recipient"] = told)];
        return (recorder, survivor, (await recorder.OpenCaseAsync(second)).ShouldBeRecorded().Case);
    }

    private static Task<TestLedgerAnswer> MergeAsync(
        TestLedgerCaller caller, Guid survivor, Guid absorbed, long version = 2, long absorbedVersion = 2, string? key = null) =>
        caller.SendAsync(
            HttpMethod.Post, $"/cases/{survivor}/merges", Body(absorbed, absorbedVersion), ("If-Match", $"\"{version}\""),
            ("Idempotency-Key", key ?? TestLedgerCaller.NewKey()));

    private static HttpContent Body(Guid absorbed, long version) => TestLedgerCaller.Text(new JsonObject
    {
        ["absorbs"] = absorbed,
        ["absorbedVersion"] = version,
        ["occurredAt"] = new JsonObject { ["date"] = "2024-06-03", ["zone"] = "America/Mexico_City" },
        ["by"] = new JsonObject { ["authority"] = "MX-INM", ["role"] = "records-officer" },
        ["reason"] = "duplicate",
        ["note"] = "El mismo rescate, dos estaciones.",
    }.ToJsonString());

    private static async Task<JsonElement> MergeOfAsync(TestLedgerCaller caller, Guid caseId) =>
        (await StatusAsync(caller, caseId)).GetProperty("merges").EnumerateArray().Single();
}
