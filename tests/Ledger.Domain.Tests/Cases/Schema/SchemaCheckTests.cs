using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Tests.Cases.Schema;

public class SchemaCheckTests
{
    private const string Secret = "Maria Lopez";

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        // path to change, JSON to put there (nothing: take it away), pointer, code
        { "type", "\"no-such-entry\"", "/type", "entry.type-unknown" },
        { "type", "", "/type", "entry.field-missing" },
        { "type", "1", "/type", "entry.field-invalid" },
        { "v", "9", "/v", "entry.version-unknown" },
        { "v", "0", "/v", "entry.version-unknown" },
        { "v", "", "/v", "entry.field-missing" },
        { "v", "\"1\"", "/v", "entry.field-invalid" },
        { "v", "99999999999", "/v", "entry.field-invalid" },
        { "id", "\"018e0000-0000-5000-8000-000000000001\"", "/id", "id.version-refused" },
        { "id", "\"018e0000-0000-3000-8000-000000000001\"", "/id", "id.version-refused" },
        { "id", "\"018e0000-0000-7000-c000-000000000001\"", "/id", "id.version-refused" },
        { "id", "\"00000000-0000-0000-0000-000000000000\"", "/id", "id.version-refused" },
        { "id", "\"018E0000-0000-7000-8000-000000000001\"", "/id", "entry.field-invalid" },
        { "id", "\"{018e0000-0000-7000-8000-000000000001}\"", "/id", "entry.field-invalid" },
        { "id", "\"Maria Lopez\"", "/id", "entry.field-invalid" },
        { "id", "null", "/id", "entry.field-invalid" },
        { "sponsor", "\"018e0000-0000-5000-8000-000000000001\"", "/sponsor", "id.version-refused" },
        { "sponsor", "", "/sponsor", "entry.field-missing" },
        { "after", "\"x\"", "/after", "entry.field-invalid" },
        { "occurredAt", "", "/occurredAt", "entry.field-missing" },
        { "occurredAt", "\"2024-05-20\"", "/occurredAt", "entry.field-invalid" },
        { "occurredAt", "{}", "/occurredAt", "occurred.zone-unknown" },
        { "occurredAt.zone", "", "/occurredAt", "occurred.zone-unknown" },
        { "occurredAt.zone", "\"Maria Lopez\"", "/occurredAt", "occurred.zone-unknown" },
        { "occurredAt.zone", "5", "/occurredAt", "entry.field-invalid" },
        { "occurredAt.date", "\"Maria Lopez\"", "/occurredAt", "occurred.date-invalid" },
        { "occurredAt.date", "null", "/occurredAt", "entry.field-invalid" },
        { "occurredAt.Maria", "\"x\"", "/occurredAt", "body.unknown-property" },
        { "learntAt", "\"2024-05-20\"", "/learntAt", "entry.field-invalid" },
        { "learntAt", "\"2024-05-20T10:00:00+01:00\"", "/learntAt", "entry.field-invalid" },
        { "learntAt", "\"2024-05-20T10:00:00.1234567Z\"", "/learntAt", "entry.field-invalid" },
        { "learntAt", "\"-0500-05-20T10:00:00Z\"", "/learntAt", "entry.field-invalid" },
        { "by", "", "/by", "entry.field-missing" },
        { "by", "\"Maria Lopez\"", "/by", "entry.field-invalid" },
        { "by", "[]", "/by", "entry.field-invalid" },
        { "by.authority", "", "/by/authority", "entry.field-missing" },
        { "by.authority", "\"Maria Lopez\"", "/by/authority", "entry.field-invalid" },
        { "by.authority", "\"\"", "/by/authority", "entry.field-invalid" },
        { "by.role", "\"Maria Lopez\"", "/by/role", "entry.field-invalid" },
        { "by.name", "\"Maria Lopez\"", "/by", "body.unknown-property" },
        { "by.qualifications", "\"opi\"", "/by/qualifications", "entry.field-invalid" },
        { "by.qualifications", "[\"opi\",\"Maria Lopez\"]", "/by/qualifications/1", "entry.field-invalid" },
        { "by.qualifications", "[null]", "/by/qualifications/0", "entry.field-invalid" },
        { "by.qualifications", "[[]]", "/by/qualifications/0", "entry.field-invalid" },
        { "place.country", "\"mx\"", "/place/country", "entry.field-invalid" },
        { "place.country", "\"MX\\n\"", "/place/country", "entry.field-invalid" },
        { "place.subdivision", "\"MX-CHIAPAS\"", "/place/subdivision", "entry.field-invalid" },
        { "place.municipality", "\"<b>\"", "/place/municipality", "entry.field-invalid" },
        { "place.address", "\"Maria Lopez\"", "/place", "body.unknown-property" },
        { "source.kind", "\"Maria Lopez\"", "/source/kind", "entry.field-invalid" },
        { "source.kind", "\"FirstHand\"", "/source/kind", "entry.field-invalid" },
        { "source.kind", "0", "/source/kind", "entry.field-invalid" },
        { "source.reference", "\"\"", "/source/reference", "entry.field-invalid" },
        { "source.reference", "{\"sealed\":\"x\"}", "/source/reference", "entry.field-invalid" },
        { "refs", "{}", "/refs", "entry.field-invalid" },
        { "refs", "[{\"as\":\"cites\"}]", "/refs/0/entry", "entry.field-missing" },
        { "refs", "[{\"entry\":\"018e0000-0000-7000-8000-000000000001\",\"as\":\"knows\"}]", "/refs/0/as", "entry.field-invalid" },
        { "note", "5", "/note", "entry.field-invalid" },
        { "note", "\"\"", "/note", "entry.field-invalid" },
        { "note", "\"a\\u0000b\"", "/note", "body.null-character" },
        { "note", "\"a\\ud800b\"", "/note", "body.lone-surrogate" },
        { "category", "", "/category", "entry.field-missing" },
        { "relationship", "\"Maria Lopez\"", "/relationship", "entry.field-invalid" },
        { "sponsorName", "[\"Maria Lopez\"]", "/sponsorName", "entry.field-invalid" },
        { "recordedBy", "\"Maria Lopez\"", "", "body.unknown-property" },
        { "number", "1", "", "body.unknown-property" },
        { "Maria Lopez", "1", "", "body.unknown-property" },
        { "Type", "\"released-to-sponsor\"", "", "body.unknown-property" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void what_is_wrong_is_named_by_pointer_and_code(string path, string json, string pointer, string code)
    {
        var errors = Clear.Errors(Change(path, json));
        errors.ShouldBe([new("/entries/0" + pointer, code)], $"{path} = {json}");
        foreach (var error in errors)
            $"{error.Pointer}{error.Code}".ShouldNotContain(Secret);
    }

    [Fact]
    public void all_errors_are_named_at_once()
    {
        var entry = Clear.Parse("""{"type":"placed-in-care","v":1,"occurredAt":{"zone":"x"},"by":{},"facility":"x","x":1}""");
        Clear.Errors(entry).Select(e => $"{e.Pointer} {e.Code}").ShouldBe(
        [
            "/entries/0/occurredAt occurred.zone-unknown", "/entries/0/by/authority entry.field-missing",
            "/entries/0/by/role entry.field-missing", "/entries/0/facility entry.field-invalid", "/entries/0 body.unknown-property",
        ]);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("[]")]
    public void an_entry_is_an_object(string json) =>
        Clear.Errors(Clear.Parse(json)).ShouldBe([new("/entries/0", "entry.field-invalid")]);

    [Theory]
    [InlineData("""{"type":"placed-in-care","v":1,"v":1}""", "body.duplicate-property")]
    [InlineData("""{"type":"placed-in-care","v":1,"occurredAt":{"zone":"UTC","zone":"UTC"}}""", "body.duplicate-property")]
    [InlineData("""{"type":"placed-in-care","v":1,"by":{"role":"x","role":"x"}}""", "body.duplicate-property")]
    [InlineData("""{"type":"placed-in-care","v":1,"\ud800":1}""", "body.lone-surrogate")]
    [InlineData("""{"type":"placed-in-care","v":1.0}""", "body.number-not-integer")]
    [InlineData("""{"type":"placed-in-care","v":1e0}""", "body.number-not-integer")]
    public void what_is_no_i_json_is_told_before_anything_else(string json, string code)
    {
        using var lenient = JsonDocument.Parse(json);
        Clear.Errors(lenient.RootElement).Single().Code.ShouldBe(code);
    }

    [Fact]
    public void text_and_lists_have_a_greatest_length()
    {
        Clear.Errors(Change("note", Quoted('x', Field.LongestProse))).ShouldBeEmpty();
        Clear.Errors(Change("note", Quoted('x', Field.LongestProse + 1))).Single().Pointer.ShouldBe("/entries/0/note");
        Clear.Errors(Change("by.role", Quoted('x', 60))).ShouldBeEmpty();
        Clear.Errors(Change("by.role", Quoted('x', 61))).Single().Pointer.ShouldBe("/entries/0/by/role");
        Clear.Errors(Change("by.qualifications", List(Field.MostItems))).ShouldBeEmpty();
        Clear.Errors(Change("by.qualifications", List(Field.MostItems + 1))).Single().Pointer.ShouldBe("/entries/0/by/qualifications");

        static string Quoted(char c, int length) => $"\"{new string(c, length)}\"";
        static string List(int items) => $"[{string.Join(',', Enumerable.Repeat("\"opi\"", items))}]";
    }

    [Theory]
    [InlineData("-1", "entry.field-invalid")]
    [InlineData("26", "entry.field-invalid")]
    [InlineData("9007199254740991", "entry.field-invalid")]
    [InlineData("\"9\"", "entry.field-invalid")]
    [InlineData("9.5", "body.number-not-integer")]
    public void an_age_is_a_whole_number_within_bounds(string age, string code) =>
        Clear.Errors(Identified("ageAtEncounter", age)).ShouldBe([new("/entries/0/ageAtEncounter", code)]);

    [Theory]
    [InlineData("birthDate", "\"2009-02-30\"", "/birthDate")]
    [InlineData("birthDate", "\"2009-03\"", "/birthDate")]
    [InlineData("birth", "{\"month\":\"2009-13\",\"estimated\":true,\"source\":\"child\"}", "/birth/month")]
    [InlineData("birth", "{\"month\":\"2009-03\",\"estimated\":\"no\",\"source\":\"child\"}", "/birth/estimated")]
    [InlineData("nationalities", "\"HN\"", "/nationalities")]
    [InlineData("nationalities", "[\"HND\"]", "/nationalities/0")]
    [InlineData("languages", "[\"espanol\"]", "/languages/0")]
    public void what_is_said_of_the_child_has_its_form(string field, string json, string pointer) =>
        Clear.Errors(Identified(field, json)).ShouldBe([new("/entries/0" + pointer, "entry.field-invalid")]);

    [Fact]
    public void a_replacement_is_checked_as_the_entry_that_it_is()
    {
        Clear.Errors(Corrected("returned", "\"to\":\"HN\",\"mode\":\"removal\"")).ShouldBeEmpty();
        Clear.Errors(Corrected("returned", "\"to\":\"hn\",\"mode\":\"removal\""))
            .ShouldBe([new("/entries/0/replacement/to", "entry.field-invalid")]);
        Clear.Errors(Corrected("nothing", "\"x\":1")).ShouldBe([new("/entries/0/replacement/type", "entry.type-unknown")]);
    }

    [Fact]
    public void a_replacement_has_no_id_of_its_own() =>
        Clear.Errors(Corrected("returned", $"\"to\":\"HN\",\"mode\":\"removal\",\"id\":\"{An.Id(7)}\""))
            .ShouldBe([new("/entries/0/replacement/id", "body.unknown-property")]);

    [Fact]
    public void a_replacement_does_not_amend() =>
        Clear.Errors(Corrected("entry-annulled", $"\"annuls\":\"{An.Id(7)}\",\"reason\":\"duplicate\""))
            .ShouldBe([new("/entries/0/replacement/type", "entry.field-invalid")]);

    private static JsonElement Change(string path, string json)
    {
        var entry = JsonNode.Parse($$"""
            {"type":"released-to-sponsor","v":1,"id":"{{An.Id(2)}}","occurredAt":{"date":"2024-05-20","zone":"UTC"},
             "place":{"country":"US","subdivision":"US-TX","municipality":"Harris"},"by":{"authority":"US-ORR","role":"case-manager"},
             "source":{"kind":"official-record","reference":"r"},"note":"n",
             "category":"immediate-relative","relationship":"aunt","sponsor":"{{An.Sponsor}}","sponsorName":"Ana"}
            """)!.AsObject();
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(entry, (at, step) => at[step]!.AsObject());
        parent.Remove(steps[^1]);
        if (json.Length > 0)
            parent.Add(steps[^1], "@@");

        // Put in as text: the node would mend what is no I-JSON.
        return JsonDocument.Parse(entry.ToJsonString().Replace("\"@@\"", json, StringComparison.Ordinal)).RootElement;
    }

    private static JsonElement Identified(string field, string json)
    {
        var entry = Entry("child-identified", "\"sex\":\"female\",\"accompaniment\":\"unknown\",\"nationalities\":[]");
        entry.Remove(field);
        return Clear.Parse(entry.ToJsonString()[..^1] + $",\"{field}\":{json}}}");
    }

    private static JsonElement Corrected(string type, string body)
    {
        var correction = Entry("entry-corrected", $"\"corrects\":\"{An.Id(2)}\",\"reason\":\"clerical-error\"");
        correction["replacement"] = Entry(type, body);
        return Clear.Parse(correction);
    }

    private static JsonObject Entry(string type, string body) => JsonNode.Parse(
        $$"""{"type":"{{type}}","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},{{body}} }""")!.AsObject();
}
