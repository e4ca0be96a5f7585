using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Tests.Cases.Schema;

public class SealingPassTests
{
    [Fact]
    public void no_clear_value_of_a_sealed_field_remains() => Clear.Any.Sample(entry =>
    {
        var clear = Clear.Parse(entry);
        var taken = new List<ClearField>();
        var stored = SealingPass.Seal(clear, Clear.TypeOf(clear), An.Id(1), An.Child, field =>
        {
            taken.Add(field);
            return Clear.Digest(field);
        });

        Encoding.UTF8.GetString(stored).ShouldNotContain(Clear.Canary);
        taken.Count(f => Encoding.UTF8.GetString(f.Value.Span).Contains(Clear.Canary, StringComparison.Ordinal))
            .ShouldBe(Count(entry.ToJsonString(), Clear.Canary));
        taken.Select(f => f.Path).ShouldBeUnique();
    });

    [Fact]
    public void a_date_of_birth_is_sealed_though_it_is_no_prose()
    {
        var (stored, taken) = Seal("""
            {"type":"child-identified","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"birthDate":"2009-03-14",
             "sex":"female","nationalities":["HN"],"accompaniment":"unaccompanied"}
            """);
        stored.ToJsonString().ShouldNotContain("2009-03-14");
        stored["birthDate"]!["of"]!.GetValue<Guid>().ShouldBe(An.Child.Value);
        taken.Single().ShouldSatisfyAllConditions(
            f => f.Path.ShouldBe("birthDate"),
            f => Encoding.UTF8.GetString(f.Value.Span).ShouldBe("\"2009-03-14\""),
            f => f.ToString().ShouldNotContain("2009"));
    }

    [Fact]
    public void a_note_and_the_reference_of_a_source_are_the_childs()
    {
        var (stored, taken) = Seal("""
            {"type":"custody-assumed","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"ground":"rescue",
             "note":"n","source":{"kind":"child","reference":"r"}}
            """);
        taken.Select(f => (f.Path, f.Of)).ShouldBe([("note", An.Child), ("source.reference", An.Child)]);
        stored["source"]!["reference"]!["sealed"]!.GetValue<string>().Length.ShouldBe(43);
    }

    [Fact]
    public void what_is_a_sponsors_is_sealed_of_the_sponsor()
    {
        var (stored, taken) = Seal($$"""
            {"type":"released-to-sponsor","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"US-ORR","role":"x"},"category":"unknown",
             "relationship":"aunt","sponsorName":"Ana","sponsorAddress":"Calle 1","sponsor":"{{An.Sponsor}}","note":"n"}
            """);
        taken.Select(f => (f.Path, f.Of)).ShouldBe([("sponsorName", An.Sponsor), ("sponsorAddress", An.Sponsor), ("note", An.Child)]);
        stored["sponsorName"]!["of"]!.GetValue<Guid>().ShouldBe(An.Sponsor.Value);
        stored["sponsor"]!.GetValue<Guid>().ShouldBe(An.Sponsor.Value);
    }

    [Fact]
    public void the_replacement_of_a_correction_is_sealed_too()
    {
        var (stored, taken) = Seal($$"""
            {"type":"entry-corrected","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"US-ORR","role":"x"},"corrects":"{{An.Id(2)}}",
             "reason":"clerical-error","note":"why","replacement":{
               "sponsorName":"Ana","sponsor":"{{An.Sponsor}}","category":"unknown","relationship":"aunt","note":"n",
               "occurredAt":{"zone":"UTC"},"by":{"authority":"US-ORR","role":"x"},"v":1,"type":"released-to-sponsor"} }
            """);
        taken.Select(f => (f.Path, f.Of)).ShouldBe(
            [("note", An.Child), ("replacement.sponsorName", An.Sponsor), ("replacement.note", An.Child)]);
        stored["replacement"]!["sponsorName"]!["of"]!.GetValue<Guid>().ShouldBe(An.Sponsor.Value);
    }

    [Fact]
    public void an_entry_without_an_id_gets_the_one_given()
    {
        var (stored, _) = Seal("""
            {"type":"custody-assumed","v":1,"occurredAt":{"zone":"UTC"},"by":{"authority":"MX-INM","role":"x"},"ground":"rescue"}
            """);
        stored["id"]!.GetValue<Guid>().ShouldBe(An.Id(1).Value);
    }

    private static (JsonObject Stored, List<ClearField> Taken) Seal(string json)
    {
        var clear = Clear.Parse(json);
        Clear.Errors(clear).ShouldBeEmpty();
        var taken = new List<ClearField>();
        var stored = SealingPass.Seal(clear, Clear.TypeOf(clear), An.Id(1), An.Child, field =>
        {
            taken.Add(field);
            return Clear.Digest(field);
        });
        Clear.Read(stored).ShouldNotBeNull();
        return (JsonNode.Parse(stored)!.AsObject(), taken);
    }

    private static int Count(string text, string part) =>
        (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
