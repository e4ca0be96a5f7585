using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Tests.Cases.Schema;

public class RoundTripTests
{
    public static TheoryData<string> Aliases => [.. EntryCatalogue.All.Select(t => t.Alias)];

    [Theory]
    [MemberData(nameof(Aliases))]
    public void every_type_reads_what_it_writes(string alias) => Clear.Of(TypeOf(alias)).Sample(entry =>
    {
        var stored = Clear.Seal(Clear.Parse(entry));
        var read = Clear.Read(stored);
        var written = JsonSerializer.SerializeToUtf8Bytes(read, LedgerJson.Options);
        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(stored)).ShouldBeTrue(Encoding.UTF8.GetString(written));
        JsonSerializer.SerializeToUtf8Bytes(Clear.Read(written), LedgerJson.Options).ShouldBe(written);
        read.Body.ShouldBeOfType(TypeOf(alias).ClrType);
    }, iter: 50);

    [Theory]
    [MemberData(nameof(Aliases))]
    public void a_stored_type_is_read_by_its_own_record(string alias)
    {
        var type = TypeOf(alias);
        var stored = Clear.Seal(Clear.Parse(Clear.Of(type).Single()));
        var read = JsonSerializer.Deserialize(stored, type.StoredType, LedgerJson.Options).ShouldBeAssignableTo<Submitted>()!;
        read.GetType().ShouldBe(type.StoredType);
        JsonSerializer.SerializeToUtf8Bytes(read, type.StoredType, LedgerJson.Options)
            .ShouldBe(JsonSerializer.SerializeToUtf8Bytes(Clear.Read(stored), LedgerJson.Options));
    }

    [Fact]
    public void type_may_stand_anywhere() => Clear.Any.Sample(entry =>
    {
        foreach (var name in new[] { "v", "type" })
        {
            var value = entry[name]!.DeepClone();
            entry.Remove(name);
            entry.Add(name, value);
        }

        var first = Clear.Parse(entry);
        Clear.Errors(first).ShouldBeEmpty();
        Clear.Read(Clear.Seal(first)).Id.ShouldBe(Clear.Read(Clear.Seal(first)).Id);
    });

    [Theory]
    [InlineData("""nickname":"x""", "a property that no entry has")]
    [InlineData("""by":{"authority":"MX-INM","role":"x","name":"x"},"closed":true,"x""", "a property that the actor does not have")]
    [InlineData("""facility":"shelter""", "a property twice")]
    [InlineData("""type":"placed-in-care""", "the type twice")]
    [InlineData("""closed":1,"x""", "a number for a flag")]
    [InlineData("""note":{"sealed":"x"},"x""", "a digest of nobody")]
    public void what_is_put_into_an_entry_is_never_ignored(string extra, string why) =>
        Unread(Placement.Replace("\"v\"", $"\"{extra}\",\"v\"", StringComparison.Ordinal), why);

    [Theory]
    [InlineData("""{"zone":"UTC"}""", """{"zone":"UTC","hint":"x"}""")]
    [InlineData("""{"zone":"UTC"}""", """{"zone":"UTC","zone":"UTC"}""")]
    [InlineData("""{"zone":"UTC"}""", """{"zone":"UTC","date":20240520}""")]
    [InlineData("""{"zone":"UTC"}""", """{"zone":"UTC","date":"yesterday"}""")]
    [InlineData("""{"zone":"UTC"}""", """{"zone":null}""")]
    [InlineData("""{"zone":"UTC"}""", """null""")]
    [InlineData("""{"zone":"UTC"}""", """[]""")]
    [InlineData("\"authority\":\"MX-INM\"", "\"authority\":\"MX-INM\",\"authority\":\"MX-INM\"")]
    [InlineData("\"authority\":\"MX-INM\",", "")]
    [InlineData("\"hotel\"", "1")]
    [InlineData("\"hotel\"", "\"palace\"")]
    [InlineData(",\"facility\":\"hotel\"", "")]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"v\":1", "\"v\":1.5")]
    [InlineData("\"v\":1", "\"v\":\"1\"")]
    [InlineData("\"v\":1,", "")]
    [InlineData("\"type\":\"placed-in-care\",", "")]
    [InlineData("placed-in-care", "nothing")]
    [InlineData("\"placed-in-care\"", "1")]
    [InlineData("placed-in-care", """placed-in-care\uD800""")]
    [InlineData("facility", """\uD800""")]
    public void what_the_record_does_not_know_is_never_read(string part, string instead) =>
        Unread(Placement.Replace(part, instead, StringComparison.Ordinal), instead);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("1.0")]
    [InlineData("\"12\"")]
    [InlineData("99999999999999")]
    public void a_number_is_whole(string number) => Unread(
        """{"type":"child-identified","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"sex":"female","""
        + """ "nationalities":[],"accompaniment":"unknown","ageAtEncounter":""" + number + "}", number);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("5")]
    public void nothing_else_is_an_entry(string json) => Unread(json, json);

    [Fact]
    public void the_entry_that_these_are_made_from_is_read() =>
        JsonSerializer.Deserialize<Submitted>(Placement, LedgerJson.Options)!.Body.ShouldBeOfType<PlacedInCare>();

    [Fact]
    public void the_golden_text_of_an_entry_is_exact() =>
        JsonSerializer.Serialize(An.Placement(2), LedgerJson.Options).ShouldBe(
            """{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000002","""
            + """ "occurredAt":{"date":"2024-05-20","zone":"America/Mexico_City"},""".TrimStart()
            + """ "by":{"authority":"MX-INM","role":"officer"},"facility":"shelter"}""".TrimStart());

    private const string Placement =
        """{"type":"placed-in-care","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""";

    private static void Unread(string json, string why) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Submitted>(json, LedgerJson.Options), why);

    private static EntryType TypeOf(string alias) => EntryCatalogue.All.Single(t => t.Alias == alias);
}
