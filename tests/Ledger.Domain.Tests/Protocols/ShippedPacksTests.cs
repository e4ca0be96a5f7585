using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Tests.Protocols;

public class ShippedPacksTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var pack in Packs.Shipped)
            foreach (var rule in pack.Rules)
                foreach (var example in rule.Examples)
                    data.Add(pack.Identity.Id, rule.Id, example.Id);
        return data;
    }

    [Fact]
    public void every_pack_is_named_like_its_file_and_every_rule_stands_in_one_pack_only()
    {
        Packs.Shipped.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var pack in Packs.Shipped)
            Packs.Find(pack.Identity.Id).ShouldBe(pack);
        Packs.Shipped.SelectMany(p => p.Rules).Select(r => r.Id).ShouldBeUnique();
    }

    [Fact]
    public void a_conflict_is_named_with_a_rule_that_ships()
    {
        var ids = Packs.Shipped.SelectMany(p => p.Rules).Select(r => r.Id).ToHashSet();
        Packs.Shipped.SelectMany(p => p.Rules).SelectMany(r => r.ConflictsWith).ShouldAllBe(id => ids.Contains(id));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void every_worked_example_has_the_outcome_it_says(string packId, string ruleId, string exampleId)
    {
        var pack = Packs.Find(packId)!;
        var example = pack.Find(ruleId)!.Examples.Single(e => e.Id == exampleId);

        example.Judge(pack, ruleId).Select(v => new ExpectedVerdict(v.Outcome, v.Word)).ShouldBe(example.Expected);
    }

    [Fact]
    public void no_rule_pretends_that_a_lawyer_has_read_it() =>
        Packs.Shipped.SelectMany(p => p.Rules).ShouldAllBe(r => r.Standing == Standing.Unreviewed && r.Review == null);

    [Fact]
    public void the_published_schema_is_the_one_that_the_loader_checks_against() => Packs.Schema.ShouldBe(PackSchema.Write());
}
