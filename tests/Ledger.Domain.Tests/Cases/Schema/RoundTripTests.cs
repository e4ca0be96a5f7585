using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases;
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
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel","nickname":"x"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x","name":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC","hint":"x"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel","facility":"shelter"}""")]
    [InlineData("""{"type":"placed-in-care","type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC","zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":1}""")]
    [InlineData("""{"type":"placed-in-care","v":2,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"}}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","by":{"authority":"MX-INM","role":"x"},"facility":"hotel"}""")]
    [InlineData("""{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"facility":"hotel","closed":null,"note":{"sealed":"x"}}""")]
    [InlineData("""{"type":"child-identified","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"sex":"female","nationalities":[],"accompaniment":"unknown","ageAtEncounter":1.5}""")]
    [InlineData("""{"type":"child-identified","v":1,"id":"018e0000-0000-7000-8000-000000000001","occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"sex":"female","nationalities":[],"accompaniment":"unknown","ageAtEncounter":1e1}""")]
    [InlineData("""{"type":"nothing","v":1}""")]
    [InlineData("""{"type":"placed-in-care","v":1.5}""")]
    [InlineData("""{"type":"placed-in-care","v":"1"}""")]
    [InlineData("""{"type":1,"v":1}""")]
    [InlineData("""{"type":"placed-in-care\uD800","v":1}""")]
    [InlineData("""{"\uD800":1,"type":"placed-in-care","v":1}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    public void what_the_record_does_not_know_is_never_read(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Submitted>(json, LedgerJson.Options));

    [Fact]
    public void the_golden_text_of_an_entry_is_exact() =>
        JsonSerializer.Serialize(An.Placement(2), LedgerJson.Options).ShouldBe(
            """{"type":"placed-in-care","v":1,"id":"018e0000-0000-7000-8000-000000000002","occurredAt":{"date":"2024-05-20","zone":"America/Mexico_City"},"by":{"authority":"MX-INM","role":"officer"},"facility":"shelter"}""");

    private static EntryType TypeOf(string alias) => EntryCatalogue.All.Single(t => t.Alias == alias);
}
