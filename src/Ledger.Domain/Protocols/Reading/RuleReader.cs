using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using Ledger.Domain.Protocols.Judging;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Makes a rule of a mapping whose shape was checked.</summary>
internal static class RuleReader
{
    /// <summary>The rule, or null after errors were reported.</summary>
    /// <param name="rule">The rule as written.</param>
    /// <param name="anchors">The types of entries that may trigger each rule of the pack, by id: where one causes another they are its.</param>
    /// <param name="errors">Where errors go.</param>
    public static Rule? Read(Members rule, IReadOnlyDictionary<string, IReadOnlyList<EntryType>> anchors, ErrorSink errors)
    {
        var before = errors.Count;
        var kind = rule.Code<RuleKind>("kind");
        Combinations.Check(rule, kind, errors);
        foreach (var list in new[] { "exceptions", "examples", "stages", "mustHave" })
            PackReader.NoDuplicates(rule.List(list), errors);
        if (rule.Find("requirement") is Members requirement)
            PackReader.NoDuplicates(requirement.List("allOf"), errors);
        if (errors.Count > before)
            return null;

        var compiled = RuleCompiler.Compile(rule, kind, anchors[rule.Text("id")], errors);
        var examples = rule.List("examples").Select(node => ExampleReader.Read((Members)node, errors)).ToArray();
        if (errors.Count > before)
            return null;
        var confidence = rule.Map("confidence");
        return new(compiled, examples!)
        {
            Id = rule.Text("id"),
            Title = rule.Localized("title"),
            Explanation = rule.Localized("explanation"),
            Kind = kind,
            Bearer = rule.Find("bearer") is null ? Bearer.Authority : rule.Code<Bearer>("bearer"),
            Force = rule.Code<Force>("force"),
            Standing = rule.Code<Standing>("standing"),
            Review = rule.Find("review") is Members review ? new(review.Text("by"), review.Text("on")) : null,
            Severity = rule.Code<Severity>("severity"),
            Citation = rule.Text("citation"),
            Confidence = confidence.Code<Confidence>("code"),
            Source = confidence.Text("source"),
            Effective = EffectiveOf(rule.Map("effective")),
            Policy = rule.Code<IntertemporalPolicy>("policy"),
            Bound = compiled.Clock?.Bound,
            Entries = [.. compiled.Parts.SelectMany(p => p.Wanted.Names).Distinct()],
            Parts = [.. compiled.Parts.Where(p => p.Id is not null).Select(p => new RulePart(p.Id!, p.Text, p.Wanted.Names))],
            CausedBy = compiled.Cause is { } cause ? new(cause.Rule, cause.Outcomes) : null,
            ConflictsWith = rule.Texts("conflictsWith"),
            BlockedUntil = compiled.Blocked?.Until.Names ?? [],
            Exceptions = [.. rule.List("exceptions").Cast<Members>().Select(ExceptionOf)],
            Responsible = rule.Text("responsible") is var code && code == PackShape.Trigger ? null : code,
        };
    }

    public static Overlay? ReadOverlay(Members overlay, IReadOnlyList<string> rules, ErrorSink errors)
    {
        var before = errors.Count;
        Combinations.Applies(overlay.Map("applies"), errors);
        Combinations.Effective(overlay.Map("effective"), errors);
        if (overlay.Find("suspends") is null && overlay.Find("adds") is null)
            errors.Add(overlay, PackErrors.Missing, "suspends, adds");
        if (overlay.Find("until") is { } end && overlay.Find("when") is null)
            errors.Add(end, PackErrors.Combination, "no until");
        foreach (var node in overlay.List("suspends").Concat(overlay.List("adds")).Cast<Leaf>())
            if (!rules.Contains(node.Value, StringComparer.Ordinal))
                errors.Add(node, PackErrors.UnknownRule, string.Join(", ", rules));
        if (errors.Count > before)
            return null;
        var effective = EffectiveOf(overlay.Map("effective"));
        AnyOf? Patterns(string key) => overlay.Find(key) is Items items ? PatternReader.AnyOf(items.All, [], errors) : null;
        var compiled = new CompiledOverlay(
            new(effective.From, effective.Until), PatternReader.Applies(overlay.Map("applies"), errors), Patterns("when"), Patterns("until"));
        var confidence = overlay.Map("confidence");
        return errors.Count > before
            ? null
            : new(compiled)
            {
                Id = overlay.Text("id"),
                Title = overlay.Localized("title"),
                Explanation = overlay.Localized("explanation"),
                Citation = overlay.Text("citation"),
                Confidence = confidence.Code<Confidence>("code"),
                Source = confidence.Text("source"),
                Effective = effective,
                Suspends = overlay.Texts("suspends"),
                Adds = overlay.Texts("adds"),
            };
    }

    public static Effective EffectiveOf(Members effective) => new(
        effective.Text("from") is var from && from == PackShape.Unknown ? null : from,
        effective.TextOrNull("until"),
        effective.TextOrNull("entryIntoForce"),
        effective.LocalizedOrNull("note"));

    private static ExceptionTo ExceptionOf(Members exception) =>
        new(exception.Text("id"), exception.Localized("text"), exception.Find("entry") is not null);
}
