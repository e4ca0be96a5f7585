using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;
using static Ledger.Api.Tests.Recording.JoinedCases;

namespace Ledger.Api.Tests.Recording;

/// <summary>The children of two cases belong together: recorded in one, said by both, undone in either.</summary>
public sealed class LinkedCasesTests(PostgresServer server, TestLedgerShared shared)
{
    private readonly Guid _brother = Guid.CreateVersion7();
    private readonly Guid _sister = Guid.CreateVersion7();

    [Theory]
    [InlineData("siblings")]
    [InlineData("same-person")]
    public async Task a_link_stands_in_both_cases(string link)
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger);
        var entry = Link(hers, _sister, link);
        var recorded = (await recorder.RecordAsync(his, "*", [entry])).ShouldBeRecorded();

        recorded.Case.ShouldBe(his);
        recorded.Version.ShouldBe(3);
        var there = await LinkAsync(recorder, his);
        there.ShouldSatisfyAllConditions(
            l => l.GetProperty("link").GetString().ShouldBe(link),
            l => l.GetProperty("confidence").GetString().ShouldBe("probable"),
            l => l.GetProperty("linkedCase").GetGuid().ShouldBe(hers),
            l => l.GetProperty("person").GetGuid().ShouldBe(_sister));
        var back = await LinkAsync(recorder, hers);
        back.GetProperty("linkedCase").GetGuid().ShouldBe(his);
        back.GetProperty("person").GetGuid().ShouldBe(_brother);

        var half = (await EntriesAsync(recorder, hers)).Last();
        half.GetProperty("type").GetString().ShouldBe("persons-linked");
        half.GetProperty("number").GetInt64().ShouldBe(3);
        half.GetProperty("recordedBy").GetProperty("subject").GetString().ShouldNotBe("system");
        half.GetProperty("refs")[0].GetProperty("entry").GetGuid().ShouldBe((Guid)entry["id"]!);
        half.GetProperty("refs")[0].GetProperty("case").GetGuid().ShouldBe(his);
        half.TryGetProperty("note", out _).ShouldBeFalse("what is sealed of one child stays with that child");
        half.TryGetProperty("relationship", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task a_link_is_recorded_once_however_often_it_is_sent()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger);
        var entry = Link(hers, _sister);
        var key = TestLedgerCaller.NewKey();
        var first = (await recorder.RecordAsync(his, "2", [entry], key)).ShouldBeRecorded();
        (await recorder.RecordAsync(his, "2", [entry], key)).ShouldBeRecorded().Text.ShouldBe(first.Text);
        (await recorder.RecordAsync(his, "2", [entry])).ShouldBeRecorded().Text.ShouldBe(first.Text);
        (await EntriesAsync(recorder, hers)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task annulling_a_link_in_either_case_takes_it_out_of_both(bool inTheFirst)
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger);
        (await recorder.RecordAsync(his, 2, Link(hers, _sister))).ShouldBeRecorded();
        var (where, other) = inTheFirst ? (his, hers) : (hers, his);
        var half = (await EntriesAsync(recorder, where)).Last().GetProperty("id").GetGuid();
        var annulment = (await recorder.RecordAsync(where, 3, Annulment(half))).ShouldBeRecorded();

        foreach (var linked in new[] { his, hers })
        {
            (await StatusAsync(recorder, linked)).GetProperty("links").GetArrayLength().ShouldBe(0);
            var docket = await EntriesAsync(recorder, linked);
            docket.Count.ShouldBe(4);
            docket[2].GetProperty("annulled").GetBoolean().ShouldBeTrue();
            docket[2].GetProperty("amendedBy").GetGuid().ShouldBe(docket[3].GetProperty("id").GetGuid());
        }

        // Undone by mistake, in the case where the ledger wrote the annulment itself.
        var undone = (await EntriesAsync(recorder, other)).Last().GetProperty("id").GetGuid();
        (await recorder.RecordAsync(other, 4, Annulment(undone))).ShouldBeRecorded();
        foreach (var linked in new[] { his, hers })
            (await StatusAsync(recorder, linked)).GetProperty("links").GetArrayLength().ShouldBe(1);
        annulment.Version.ShouldBe(4);
    }

    [Fact]
    public async Task correcting_a_link_corrects_both_halves()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger);
        var link = Link(hers, _sister);
        (await recorder.RecordAsync(his, 2, link)).ShouldBeRecorded();
        (await recorder.RecordAsync(his, 3, Correction(link, e => (e["confidence"], e["link"]) = ("established", "other-kin"))))
            .ShouldBeRecorded();
        foreach (var linked in new[] { his, hers })
        {
            var said = await LinkAsync(recorder, linked);
            said.GetProperty("confidence").GetString().ShouldBe("established");
            said.GetProperty("link").GetString().ShouldBe("other-kin");
        }

        (await recorder.RecordAsync(his, 4, Correction(link, e => e["linkedCase"] = Guid.CreateVersion7())))
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "amendment.case-changed");
    }

    [Fact]
    public async Task what_cannot_be_linked_is_refused_and_nothing_is_recorded()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger);
        var theirs = (await ledger.As("recorder-orr").OpenCaseAsync([Theirs(_sister)])).ShouldBeRecorded().Case;

        (await recorder.RecordAsync(his, 2, Link(his, _sister))).ShouldBe(HttpStatusCode.UnprocessableEntity, "link.to-itself");
        (await recorder.RecordAsync(his, 2, Link(hers, Guid.CreateVersion7())))
            .ShouldBe(HttpStatusCode.UnprocessableEntity, "link.person-other");
        (await recorder.RecordAsync(his, 7, Link(hers, _sister))).ShouldBe(HttpStatusCode.PreconditionFailed, "version.stale");

        // A case that is not there, one that the recorder may not know of, and the ledger's own are told apart by nothing.
        var none = await recorder.RecordAsync(his, 2, Link(Guid.CreateVersion7(), _sister));
        none.ShouldBe(HttpStatusCode.NotFound, "case.unknown").Errors.ShouldBe([("/entries/0/linkedCase", "case.unknown")]);
        (await recorder.RecordAsync(his, 2, Link(theirs, _sister))).Text.ShouldBe(none.Text);
        (await recorder.RecordAsync(his, 2, Link(Guid.Empty, _sister))).Text.ShouldBe(none.Text);
        var dry = await recorder.SendAsync(
            HttpMethod.Post, $"/cases/{his}/entries?dryRun=true", TestLedgerCaller.Body([Link(theirs, _sister)], null), ("If-Match", "*"));
        dry.ShouldBe(HttpStatusCode.NotFound, "case.unknown");

        foreach (var linked in new[] { his, hers })
            (await EntriesAsync(recorder, linked)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task who_may_not_see_the_other_case_is_not_told_which_it_is()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger, told: "US-ORR");
        (await recorder.RecordAsync(his, 3, Link(hers, _sister))).ShouldBeRecorded();
        var stranger = ledger.As("recorder-orr");
        (await stranger.GetAsync($"/cases/{hers}")).ShouldBe(HttpStatusCode.NotFound, "case.unknown");

        foreach (var path in new[] { "", "/docket", "/changes?fromVersion=1", "/compliance", "?version=4" })
        {
            var answer = (await stranger.GetAsync($"/cases/{his}{path}")).ShouldBeOk();
            answer.Text.ShouldNotContain(hers.ToString());
            answer.Text.ShouldNotContain(_sister.ToString());
        }

        var page = (await stranger.GetAsync($"/cases/{his}?lang=es", ("Accept", "text/html"))).ShouldBeOk();
        page.Text.ShouldNotContain(hers.ToString());
        WebUtility.HtmlDecode(page.Text).ShouldContain("un caso que no le está permitido ver");

        var link = await LinkAsync(stranger, his);
        link.GetProperty("link").GetString().ShouldBe("siblings");
        link.GetProperty("withheld").GetString().ShouldBe("case.unknown");
        (await EntriesAsync(stranger, his)).Last().GetProperty("withheld").GetString().ShouldBe("case.unknown");
    }

    [Fact]
    public async Task a_link_is_known_from_when_it_was_recorded_and_so_from_when_it_was_true()
    {
        var ledger = await shared.StartedAsync(server);
        var (recorder, his, hers) = await TwoCasesAsync(ledger);
        (await recorder.RecordAsync(his, 2, Link(hers, _sister, on: "2024-04-02"))).ShouldBeRecorded();
        foreach (var linked in new[] { his, hers })
        {
            (await StatusAsync(recorder, linked, "?version=2")).GetProperty("links").GetArrayLength().ShouldBe(0);
            (await StatusAsync(recorder, linked, "?asOf=2024-04-01T00:00:00Z")).GetProperty("links").GetArrayLength().ShouldBe(0);
            (await StatusAsync(recorder, linked, "?asOf=2024-04-05T00:00:00Z")).GetProperty("links").GetArrayLength().ShouldBe(1);
            var self = (await recorder.GetAsync($"/cases/{linked}")).ShouldBeOk();
            (await recorder.GetAsync(self.Self)).ShouldBeOk().Text.ShouldBe(self.Text);
        }
    }

    private async Task<(TestLedgerCaller Recorder, Guid His, Guid Hers)> TwoCasesAsync(TestLedger ledger, string? told = null)
    {
        var recorder = ledger.As(Recorder);
        JsonObject[] first = [CaseOpened(_brother), ChildIdentified()];
        if (told is not null)
            first = [.. first, Of("notice-given", e => e["recipient"] = told)];
        var his = (await recorder.OpenCaseAsync(first)).ShouldBeRecorded().Case;
        var hers = (await recorder.OpenCaseAsync([CaseOpened(_sister), ChildIdentified()])).ShouldBeRecorded().Case;
        return (recorder, his, hers);
    }

    private static JsonObject Link(Guid other, Guid child, string link = "siblings", string on = "2024-04-02T10:00:00-06:00") =>
        Of("persons-linked", e =>
        {
            e["occurredAt"]!["date"] = on;
            (e["linkedCase"], e["person"], e["link"]) = (other, child, link);
        });

    private static async Task<JsonElement> LinkAsync(TestLedgerCaller caller, Guid caseId) =>
        (await StatusAsync(caller, caseId)).GetProperty("links").EnumerateArray().Single();
}
