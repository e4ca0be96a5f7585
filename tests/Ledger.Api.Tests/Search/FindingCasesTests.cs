using System.Net;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Search;

/// <summary>Finding cases over HTTP: the index follows by itself, and an answer says at which position it stands.</summary>
public sealed class FindingCasesTests(PostgresServer server)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task a_case_that_was_recorded_is_found_at_the_position_it_was_recorded_at(bool severalNodes)
    {
        await using var ledger = await TestLedger.StartAsync(server, new() { IsShared = severalNodes, Login = "ledger_host" });
        var opened = await OpenAsync(ledger, "HN", 15);
        await ledger.SettleAsync(opened.Position);

        var found = (await ledger.As("auditor").For(null).GetAsync($"/cases?minPosition={opened.Position}")).ShouldBeOk();

        found.Cases().ShouldBe([opened.Case]);
        found.Position.ShouldBe(opened.Position);
        found.Header("Ledger-Position").ShouldBe($"{opened.Position}");
    }

    [Fact]
    public async Task each_filter_finds_what_it_names_and_nothing_else()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var honduran = await OpenAsync(ledger, "HN", 15);
        var other = await OpenAsync(ledger, "GT", 9, PlacedInCare());
        await ledger.SettleAsync(other.Position);
        var auditor = ledger.As("auditor");
        var number = (await auditor.GetAsync($"/cases/{other.Case}")).Json.GetProperty("caseNumber").GetString();

        foreach (var (query, expected) in new (string, Guid[])[]
        {
            ("nationality=HN", [honduran.Case]), ("nationality=SV", []), ("age=15", [honduran.Case]), ("age=9-12", [other.Case]),
            ("age=0-8", []), ("stage=in-care", [other.Case]), ("stage=identified", [honduran.Case]), ("stage=returned", []),
            ($"caseNumber={Uri.EscapeDataString(number!)}", [other.Case]), ("caseNumber=DEV-0000-0000-*", []), ("authority=MX-SNDIF", []), ("openedTo=1990-01-01", []),
            ("exitedFrom=1990-01-01", []), ("nationality=GT&stage=identified", []),
        })
            (await auditor.GetAsync($"/cases?{query}")).ShouldBeOk().Cases().ShouldBe(expected, query);
        foreach (var query in new[] { "", "?authority=MX-INM", "?authority=MX-INM&relation=assigned", "?openedFrom=1990-01-01" })
            (await auditor.GetAsync($"/cases{query}")).ShouldBeOk().Cases().ShouldBe([honduran.Case, other.Case], ignoreOrder: true, query);
    }

    [Fact]
    public async Task a_correction_moves_a_case_to_what_it_says_now()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var identified = Identified("HN", 15);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), identified])).ShouldBeRecorded();
        await ledger.SettleAsync(opened.Position);
        var corrected = (await ledger.As(Recorder).RecordAsync(
            opened.Case, opened.Version, Correction(identified, e => e["nationalities"] = new JsonArray("SV")))).ShouldBeRecorded();
        await ledger.SettleAsync(corrected.Position);

        (await ledger.As("auditor").GetAsync("/cases?nationality=HN")).Cases().ShouldBeEmpty();
        (await ledger.As("auditor").GetAsync("/cases?nationality=SV")).Cases().ShouldBe([opened.Case]);
        (await ledger.AskAsync<long>("select count(*) from ledger.case_term_1 where term = 'nationality:HN'")).ShouldBe(0);
    }

    [Fact]
    public async Task pages_give_every_case_once()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var opened = new List<TestLedgerAnswer>();
        for (var i = 0; i < 7; i++)
            opened.Add(await OpenAsync(ledger, i % 2 == 0 ? "HN" : "GT", 10 + i));
        await ledger.SettleAsync(opened[^1].Position);

        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = (await ledger.As("auditor").GetAsync($"/cases?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).ShouldBeOk();
            page.Cases().Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Cases());
            cursor = page.Next();
        }
        while (cursor is not null);

        seen.ShouldBe(opened.Select(o => o.Case), ignoreOrder: true);
    }

    [Fact]
    public async Task what_is_not_understood_is_refused_and_never_ignored()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var first = await OpenAsync(ledger, "HN", 15);
        var second = await OpenAsync(ledger, "HN", 15);
        await ledger.SettleAsync(second.Position);
        var auditor = ledger.As("auditor");
        foreach (var query in new[]
        {
            "stage=gone", "stage=", "stage=InCare", "sex=x", "age=15-12", "age=-1", "age=abc", "nationality=Honduras", "nationality=hn",
            "country=M", "subdivision=CHP", "authority=x", "relation=assigned", "authority=MX-INM&relation=none", "openedFrom=2024",
            "openedFrom=2024-13-01", "openedFrom=2024-02-01&openedTo=2024-01-01", "limit=0", "limit=201", "limit=x", "minPosition=-1",
            "stage=in-care&stage=in-care", "facility=%00",
        })
            (await auditor.GetAsync($"/cases?{query}")).ShouldBe(HttpStatusCode.BadRequest, "query.invalid");
        (await auditor.GetAsync("/cases?status=open")).ShouldBe(HttpStatusCode.BadRequest, "query.unknown-parameter");
        (await auditor.GetAsync("/cases/facts?format=xml")).ShouldBe(HttpStatusCode.BadRequest, "query.invalid");

        var cursor = (await auditor.GetAsync("/cases?limit=1")).Next().ShouldNotBeNull();
        (await auditor.GetAsync($"/cases?limit=1&cursor={cursor}")).ShouldBeOk().Cases().Count.ShouldBe(1);
        (await auditor.GetAsync($"/cases?stage=identified&cursor={cursor}")).ShouldBe(HttpStatusCode.BadRequest, "cursor.invalid");
        foreach (var forged in new[] { "", "x", "AAAA", cursor[..^2], cursor + "AA", new string('A', 4000) })
            (await auditor.GetAsync($"/cases?cursor={forged}")).ShouldBe(HttpStatusCode.BadRequest, "cursor.invalid");
        (await auditor.GetAsync($"/cases?minPosition={first.Position + 1_000_000}"))
            .ShouldBe(HttpStatusCode.Conflict, "position.not-settled");
        (await ledger.AsNobody().GetAsync("/cases")).ShouldBe(HttpStatusCode.Unauthorized);
        (await ledger.As("statistician").GetAsync("/cases")).ShouldBe(HttpStatusCode.Forbidden, "access.denied");
    }

    [Fact]
    public async Task the_seven_facts_of_a_set_come_in_one_call_as_json_and_as_csv()
    {
        await using var ledger = await TestLedger.StartAsync(server);
        var opened = await OpenAsync(
            ledger, "HN", 15, CustodyAssumed(), Of("referred-to-care", e => e["to"] = "MX-SNDIF"), PlacedInCare(), Of("returned"));
        await ledger.SettleAsync(opened.Position);
        var auditor = ledger.As("auditor");

        var facts = (await auditor.GetAsync("/cases/facts?nationality=HN")).ShouldBeOk().Json.GetProperty("cases")[0].GetProperty("facts");
        facts.GetProperty("nationalities")[0].GetString().ShouldBe("HN");
        facts.GetProperty("referringAuthority").GetString().ShouldBe("MX-INM");
        facts.GetProperty("receivedOn").GetString().ShouldBe("2024-03-05T09:30:00-06:00");
        facts.TryGetProperty("institution", out _).ShouldBeTrue();
        facts.TryGetProperty("place", out _).ShouldBeTrue();
        facts.TryGetProperty("purpose", out _).ShouldBeTrue();
        facts.TryGetProperty("exitedOn", out _).ShouldBeTrue();
        facts.TryGetProperty("exitReason", out _).ShouldBeTrue();

        var csv = (await auditor.GetAsync("/cases/facts?nationality=HN&format=csv")).ShouldBeOk();
        csv.ContentHeaders.ContentType!.MediaType.ShouldBe("text/csv");
        csv.Header("Ledger-Position").ShouldBe($"{opened.Position}");
        var lines = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("case,caseNumber,nationalities,referringAuthority,receivedOn,institution");
        lines[1].ShouldStartWith($"{opened.Case},");
        (await auditor.GetAsync("/cases/facts?nationality=SV&format=csv")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(1);
    }

    private static JsonObject Identified(string nationality, int age) => Of("child-identified", e =>
    {
        e["nationalities"] = new JsonArray(nationality);
        e["ageAtEncounter"] = age;
        e.Remove("birth");
        e.Remove("birthDate");
    });

    private static async Task<TestLedgerAnswer> OpenAsync(TestLedger ledger, string nationality, int age, params JsonObject[] further) =>
        (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), Identified(nationality, age), .. further])).ShouldBeRecorded();
}
