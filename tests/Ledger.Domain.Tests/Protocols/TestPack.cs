using System.Text;
using Ledger.Domain.Cases;
using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;
using NodaTime;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

/// <summary>A pack of rules of which a test says only what matters to it.</summary>
internal static class TestPack
{
    /// <summary>A pack of one rule, called TEST.</summary>
    public static Pack Of(string rule, string effective = "{ from: 2010-01-01 }", string overlays = "") =>
        Of([("TEST", rule, effective)], overlays);

    public static Pack Of(params (string Id, string Rule)[] rules) => Of([.. rules.Select(r => (r.Id, r.Rule, "{ from: 2010-01-01 }"))], "");

    public static Pack Of((string Id, string Rule, string Effective)[] rules, string overlays)
    {
        var reading = Read(rules, overlays);
        return reading.Pack.ShouldNotBeNull(string.Join('\n', reading.Errors));
    }

    public static IReadOnlyList<PackError> Errors(string rule) => Read([("TEST", rule, "{ from: 2010-01-01 }")], "").Errors;

    public static IReadOnlyList<Verdict> Judge(this Pack pack, Coverage coverage, Instant at, params Submitted[] entries) =>
        ProtocolMonitor.Judge(Case(entries), [pack], coverage, at, at).All;

    public static IReadOnlyList<Verdict> Judge(this Pack pack, params Submitted[] entries) => pack.Judge(OfInm, Later, entries);

    /// <summary>The outcomes, in order.</summary>
    public static IEnumerable<Outcome> Outcomes(this IReadOnlyList<Verdict> verdicts) => verdicts.Select(v => v.Outcome);

    private static PackReading Read((string Id, string Rule, string Effective)[] rules, string overlays)
    {
        var text = new StringBuilder(
            $$"""
            id: test
            version: 1
            jurisdiction: MX
            title: { es: t, en: t }
            explanation: { es: t, en: t }
            {{overlays}}
            rules:

            """);
        foreach (var (id, rule, effective) in rules)
        {
            text.AppendLine($"- id: {id}");
            var own = Indented(rule);
            foreach (var line in Defaults.Split('\n'))
                if (!own.Contains($"\n  {line.Split(':')[0]}:", StringComparison.Ordinal))
                    text.AppendLine($"  {line}");
            text.AppendLine($"  effective: {effective}").AppendLine(own.TrimStart('\n'));
        }

        return PackReader.Read("test.yaml", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Indented(string rule) => "\n" + string.Join('\n', rule.Split('\n').Select(line => $"  {line}"));

    private const string Defaults =
        """
        title: { es: t, en: t }
        explanation: { es: t, en: t }
        force: statute
        standing: unreviewed
        severity: high
        citation: art. 1
        confidence: { code: memory, source: none }
        responsible: MX-INM
        applies: { territory: [MX], by: any, nationality: any, accompaniment: any }
        examples: [{ id: one, title: { es: t, en: t }, at: 2021-01-01T00:00:00Z, expect: [], given: [{ type: custody-assumed, v: 1, occurredAt: { date: 2021, zone: UTC }, by: { authority: MX-INM, role: r }, ground: rescue }] }]
        """;
}
