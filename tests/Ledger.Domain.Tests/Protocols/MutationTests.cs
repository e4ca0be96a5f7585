using System.Text;
using System.Text.RegularExpressions;
using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Tests.Protocols;

/// <summary>A worked example proves something only if it fails when the rule, or the example, says another thing.</summary>
public class MutationTests
{
    private const string Mx = "mx-2021";
    private const string Us = "us";

    [Theory]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "hours: 24,", "hours: 23,")]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "hours: 24,", "hours: 25,")]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "within: [MX-INM]", "country: [MX]")]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "to: protection-authority", "to: consular-authority")]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "proposed: false", "proposed: true, text: { es: a, en: a }")]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "force: administrative-protocol", "force: practice")]
    [InlineData(Mx, "MX-PROT2016-NOTIFY-24H", "responsible: trigger", "responsible: MX-COMAR")]
    [InlineData(Mx, "MX-LM-112-NOTIFY-PPNNA", "hours: 24", "hours: 23")]
    [InlineData(Mx, "MX-LM-112-NOTIFY-PPNNA", "hours: 24", "hours: 25")]
    [InlineData(Mx, "MX-LM-112-NOTIFY-PPNNA", "proposed: true", "proposed: false")]
    [InlineData(Mx, "MX-LM-112-NOTIFY-PPNNA", "earlier: counts", "earlier: does-not-count")]
    [InlineData(Mx, "MX-LM-112-NOTIFY-PPNNA", "from: 2021-01-11", "from: 2021-01-10")]
    [InlineData(Mx, "MX-LM-112-NOTIFY-PPNNA", "to: protection-authority", "by.authority: MX-INM")]
    [InlineData(Mx, "MX-LM-112-I-CANALIZE-DIF", "class: [care-authority], country: [MX]", "country: [MX]")]
    [InlineData(Mx, "MX-LM-112-I-CANALIZE-DIF", "facility: hospital", "facility: shelter")]
    [InlineData(Mx, "MX-LM-112-I-CANALIZE-DIF", "hours: 24", "hours: 72")]
    [InlineData(Mx, "MX-LM-112-I-CANALIZE-DIF", "hours: 24", "hours: 3")]
    [InlineData(Mx, "MX-LM-99-NO-EM", "provisional-holding-site", "shelter")]
    [InlineData(Mx, "MX-LM-99-NO-EM", "from: 2021-01-11", "from: 2020-01-11")]
    [InlineData(Mx, "MX-LM-99-NO-EM", "from: 2021-01-11", "from: 2022-01-11")]
    [InlineData(Mx, "MX-LM-99-NO-EM", "- entry: placed-in-care\n        - entry: released", "- entry: released")]
    [InlineData(Mx, "MX-LM-99-NO-EM", "territory: [MX]", "territory: [MX, GT]")]
    [InlineData(Mx, "MX-LGDNNA-93-BII-PRIMARY", "where: { kind: migration }", "where: { kind: asylum }")]
    [InlineData(Mx, "MX-LGDNNA-93-BII-PRIMARY", "where: { purpose: best-interests }", "where: { purpose: initial }")]
    [InlineData(Mx, "MX-LGDNNA-93-BII-PRIMARY", "entry: best-interests-determined", "entry: placed-in-care")]
    [InlineData(Mx, "MX-LGDNNA-93-BII-PRIMARY", "territory: [MX]", "territory: [GT]")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", "hours: 48", "hours: 49")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", "hours: 48", "hours: 47")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", "nationality: foreign", "nationality: any")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", "{ in: [unaccompanied], unsettled: [separated] }", "any")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", ", unsettled: [separated]", "")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", "from: 2008-12-23/2009-03", "from: 2008-12-23")]
    [InlineData(Us, "US-1232-B2-NOTIFY-48H", "to: care-authority", "to: protection-authority")]
    [InlineData(Us, "US-1232-C3A-SUITABILITY", "kind: sponsor-suitability", "kind: release-approval")]
    [InlineData(Us, "US-1232-C3A-SUITABILITY", "            outcome: granted\n            by", "            by")]
    [InlineData(Us, "US-1232-C3A-SUITABILITY", "from: 2009-03", "from: 2009-03-01")]
    [InlineData(Us, "US-1232-C3A-SUITABILITY", "responsible: US-ORR", "responsible: US-CBP")]
    public void a_rule_that_says_another_thing_fails_one_of_its_examples(string packId, string ruleId, string original, string mutant)
    {
        var mutated = Mutated(packId, ruleId, original, mutant);
        var examples = Packs.Find(packId)!.Find(ruleId)!.Examples;

        examples.ShouldContain(example => !example.Holds(mutated, ruleId));
    }

    [Fact]
    public void an_example_without_the_entry_that_proves_it_fails()
    {
        foreach (var (pack, rule, example) in Examples())
            foreach (var proof in example.Judge(pack, rule.Id).SelectMany(v => v.Proof.Append(v.Trigger!)))
            {
                var without = example with { Given = [.. example.Given.Where(e => e.Id != proof.Entry)] };
                without.Holds(pack, rule.Id).ShouldBeFalse($"{rule.Id} {example.Id} holds without {proof.Type}");
            }
    }

    [Fact]
    public void an_example_of_a_breach_by_silence_fails_without_its_coverage()
    {
        foreach (var (pack, rule, example) in Examples())
            if (example.Judge(pack, rule.Id).Any(v => v.Missing is { Covered: true } && v.Outcome == Outcome.NotFulfilled))
                (example with { Coverage = Coverage.None }).Holds(pack, rule.Id).ShouldBeFalse($"{rule.Id} {example.Id}");
    }

    [Fact]
    public void an_example_that_expects_another_outcome_fails()
    {
        foreach (var (pack, rule, example) in Examples())
            foreach (var other in Enum.GetValues<Outcome>().Where(o => o != example.Expected.FirstOrDefault()?.Outcome))
                (example with { Expected = [new(other, null)] }).Holds(pack, rule.Id).ShouldBeFalse($"{rule.Id} {example.Id}");
    }

    private static IEnumerable<(Pack Pack, Rule Rule, WorkedExample Example)> Examples() =>
        from pack in Packs.Shipped
        from rule in pack.Rules
        from example in rule.Examples
        select (pack, rule, example);

    /// <summary>The pack with one change, in one rule and before its examples.</summary>
    private static Pack Mutated(string packId, string ruleId, string original, string mutant)
    {
        var text = Encoding.UTF8.GetString(Packs.Find(packId)!.Bytes.Span);
        var start = text.IndexOf($"- id: {ruleId}\n", StringComparison.Ordinal);
        var end = text.IndexOf("    examples:", start, StringComparison.Ordinal);
        var rule = text[start..end];
        rule.ShouldContain(original);
        var changed = new Regex(Regex.Escape(original)).Replace(rule, mutant.Replace("$", "$$", StringComparison.Ordinal), 1);
        var reading = PackReader.Read(packId, Encoding.UTF8.GetBytes(text[..start] + changed + text[end..]));
        return reading.Pack.ShouldNotBeNull(string.Join('\n', reading.Errors));
    }
}
