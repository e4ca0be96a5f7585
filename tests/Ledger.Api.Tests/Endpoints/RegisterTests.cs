using System.Net;
using System.Text.Json;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class RegisterTests(PostgresServer server, TestLedgerShared shared)
{
    [Fact]
    public async Task the_authorities_of_a_country_and_class_are_listed_in_the_language_asked()
    {
        var asking = await AskingAsync();
        var answer = (await asking.GetAsync("/authorities?country=HN&class=protection-authority", ("Accept-Language", "es"))).ShouldBeOk();
        var rows = answer.Json.GetProperty("authorities").EnumerateArray().ToArray();
        rows.Select(Code).ShouldBe(["HN-DINAF", "HN-IHNFA", "HN-SENAF"]);
        rows[0].GetProperty("name").GetString().ShouldBe("Dirección de Niñez, Adolescencia y Familia");
        rows[0].GetProperty("names").GetProperty("en").GetString().ShouldBe("Directorate for Children, Adolescents and Family");
        rows[0].GetProperty("successors")[0].GetProperty("code").GetString().ShouldBe("HN-SENAF");
        rows[0].GetProperty("predecessors")[0].GetProperty("code").GetString().ShouldBe("HN-IHNFA");
        rows[0].GetProperty("until").GetProperty("date").GetString().ShouldBe("2022");
        rows[0].GetProperty("source").GetProperty("confidence").GetString().ShouldBe("verified");
        answer.ContentHeaders.ContentLanguage.Single().ShouldBe("es");
        answer.Json.GetProperty("register").GetProperty("version").GetInt32().ShouldBe(1);
        answer.Json.GetProperty("register").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("/authorities?country=SV&on=2020-01-01&q=CONA", "")]
    [InlineData("/authorities?country=SV&on=2024-01-01&q=CONA", "SV-CONAPINA")]
    [InlineData("/authorities?q=migracion&country=GT", "GT-DGM,GT-IGM")]
    [InlineData("/authorities?territory=MX-CHP&class=care-authority", "MX-SEDIF-CHP")]
    [InlineData("/authorities?within=US-DHS", "US-CBP,US-DHS,US-ICE,US-USCIS")]
    public async Task a_filter_is_applied(string path, string expected)
    {
        var answer = (await (await AskingAsync()).GetAsync(path)).ShouldBeOk();
        string.Join(',', answer.Json.GetProperty("authorities").EnumerateArray().Select(Code)).ShouldBe(expected);
    }

    [Fact]
    public async Task pages_follow_one_another_without_a_gap()
    {
        var asking = await AskingAsync();
        var all = (await asking.GetAsync("/authorities?country=US")).ShouldBeOk().Json.GetProperty("authorities").EnumerateArray()
            .Select(Code).ToArray();
        var seen = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = (await asking.GetAsync($"/authorities?country=US&limit=5{cursor}")).ShouldBeOk().Json;
            seen.AddRange(page.GetProperty("authorities").EnumerateArray().Select(Code));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : null;
        }

        seen.ShouldBe(all);
    }

    [Fact]
    public async Task one_code_is_answered_by_its_row_or_by_the_one_that_stands_for_it()
    {
        var asking = await AskingAsync();
        var exact = (await asking.GetAsync("/authorities/GT-SBS")).ShouldBeOk().Json;
        exact.GetProperty("recognition").GetString().ShouldBe("known");
        exact.GetProperty("facilities").EnumerateArray().Select(f => f.GetString()).ShouldBe(["GT-CNR-GUA", "GT-CNR-QZ"]);
        var unit = (await asking.GetAsync("/authorities/MX-SMDIF-TAPACHULA")).ShouldBeOk().Json;
        unit.GetProperty("recognition").GetString().ShouldBe("unit");
        unit.GetProperty("authority").GetProperty("code").GetString().ShouldBe("MX-SMDIF");
        (await asking.GetAsync("/authorities/MX-FOO")).ShouldBe(HttpStatusCode.NotFound, "authority.unknown");
        (await asking.GetAsync($"/authorities/{new string('X', 400)}")).ShouldBe(HttpStatusCode.NotFound, "authority.unknown");
    }

    [Fact]
    public async Task facilities_are_listed_by_kind_and_authority()
    {
        var asking = await AskingAsync();
        var stations = (await asking.GetAsync("/facilities?kind=migration-station&authority=MX-INM")).ShouldBeOk().Json;
        stations.GetProperty("facilities").EnumerateArray().Select(Code).ShouldBe(["MX-EM-CMX", "MX-EM-SLP", "MX-EM-SMA", "MX-EM-TAP"]);
        var one = (await asking.GetAsync("/facilities/HN-CAFM-BELEN")).ShouldBeOk().Json.GetProperty("facility");
        one.GetProperty("kind").GetString().ShouldBe("return-shelter");
        one.GetProperty("territory").GetString().ShouldBe("HN-CR");
        (await asking.GetAsync("/facilities/MX-CAS-TAP-01")).ShouldBe(HttpStatusCode.NotFound, "facility.unknown");
    }

    [Theory]
    [InlineData("/authorities?country=Mexico", "query.invalid")]
    [InlineData("/authorities?country=", "query.invalid")]
    [InlineData("/authorities?class=guild", "query.invalid")]
    [InlineData("/authorities?class=0", "query.invalid")]
    [InlineData("/authorities?territory=chiapas", "query.invalid")]
    [InlineData("/authorities?on=2021-02-30", "query.invalid")]
    [InlineData("/authorities?on=2021-02-01T00:00:00Z", "query.invalid")]
    [InlineData("/authorities?limit=0", "query.invalid")]
    [InlineData("/authorities?limit=201", "query.invalid")]
    [InlineData("/authorities?country=MX&country=GT", "query.invalid")]
    [InlineData("/authorities?language=fr", "query.invalid")]
    [InlineData("/authorities?cursor=%00", "cursor.invalid")]
    [InlineData("/authorities?kind=shelter", "query.unknown-parameter")]
    [InlineData("/authorities?Country=MX", "query.unknown-parameter")]
    [InlineData("/authorities/MX-INM?on=2020-01-01", "query.unknown-parameter")]
    [InlineData("/facilities?class=court", "query.unknown-parameter")]
    [InlineData("/facilities?kind=castle", "query.invalid")]
    [InlineData("/facilities/MX-EM-TAP?x=1", "query.unknown-parameter")]
    public async Task a_parameter_that_is_not_understood_is_refused(string path, string code) =>
        (await (await AskingAsync()).GetAsync(path)).ShouldBe(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task a_text_of_more_than_a_hundred_characters_is_refused() =>
        (await (await AskingAsync()).GetAsync($"/authorities?q={new string('a', 101)}"))
            .ShouldBe(HttpStatusCode.BadRequest, "query.invalid");

    [Theory]
    [InlineData("/authorities")]
    [InlineData("/authorities/MX-INM")]
    [InlineData("/facilities")]
    [InlineData("/facilities/MX-EM-TAP")]
    public async Task the_register_takes_a_token_and_no_purpose(string path)
    {
        var ledger = await shared.StartedAsync(server);
        (await ledger.AsNobody().GetAsync(path)).ShouldBe(HttpStatusCode.Unauthorized, "token.missing");
        (await ledger.As("statistician").For(null).GetAsync(path)).ShouldBeOk();
    }

    [Fact]
    public async Task what_the_register_does_not_know_is_recorded_and_marked_when_read()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var referred = Of("referred-to-care", e =>
        {
            e["to"] = "MX-NEW-AUTHORITY";
            e["place"] = new System.Text.Json.Nodes.JsonObject { ["country"] = "MX", ["subdivision"] = "MX-CHP", ["facility"] = "NEW-1" };
        });
        var noticed = Of("notice-given", e => e["recipient"] = "SV-ISNA");
        var opened = (await recorder.OpenCaseAsync([CaseOpened(), referred, noticed])).ShouldBeRecorded();

        var docket = (await recorder.GetAsync($"/cases/{opened.Case}/docket")).ShouldBeOk().Json;
        var entries = docket.GetProperty("entries").EnumerateArray().ToArray();
        var said = entries[1].GetProperty("register");
        said.GetProperty("by.authority").GetString().ShouldBe("known");
        said.GetProperty("to").GetString().ShouldBe("unknown");
        said.GetProperty("place.subdivision").GetString().ShouldBe("known");
        said.GetProperty("place.facility").GetString().ShouldBe("unknown");
        entries[1].GetProperty("to").GetString().ShouldBe("MX-NEW-AUTHORITY");
        entries[2].GetProperty("register").GetProperty("recipient").GetString().ShouldBe("not-in-office");
        docket.GetProperty("register").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public async Task nothing_of_the_register_is_stored_with_an_entry()
    {
        var ledger = await shared.StartedAsync(server);
        var opened = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened(), CustodyAssumed()])).ShouldBeRecorded();
        (await ledger.AskAsync<long>(
            "select count(*) from ledger.mt_events where stream_id = $1 and data ? 'register'", opened.Case)).ShouldBe(0);
    }

    private async Task<TestLedgerCaller> AskingAsync() => (await shared.StartedAsync(server)).As("auditor");

    private static string Code(JsonElement row) => row.GetProperty("code").GetString()!;
}
