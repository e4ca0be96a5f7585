using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using Ledger.Domain.Protocols.Judging;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Makes a rule of a mapping whose shape was checked.</summary>
internal static class RuleReader
{
    /// <summary>The rule, or null after errors were reported.</summary>
    public static Rule? Read(Members rule, ErrorSink errors)
    {
        var before = errors.Count;
        var kind = rule.Code<RuleKind>("kind");
        Combinations.Check(rule, kind, errors);
        PackReader.NoDuplicates(rule.List("exceptions"), errors);
        PackReader.NoDuplicates(rule.List("examples"), errors);
        if (errors.Count > before)
            return null;

        var compiled = Compile(rule, kind, errors);
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
            Force = rule.Code<Force>("force"),
            Standing = rule.Code<Standing>("standing"),
            Review = rule.Find("review") is Members review ? new(review.Text("by"), review.Text("on")) : null,
            Severity = rule.Code<Severity>("severity"),
            Citation = rule.Text("citation"),
            Confidence = confidence.Code<Confidence>("code"),
            Source = confidence.Text("source"),
            Effective = EffectiveOf(rule.Map("effective")),
            Policy = rule.Code<IntertemporalPolicy>("policy"),
            Bound = rule.Find("clock") is Members clock ? BoundOf(clock) : null,
            Entries = compiled.Wanted.Names,
            Exceptions = [.. rule.List("exceptions").Cast<Members>().Select(ExceptionOf)],
            Responsible = rule.Text("responsible") is var code && code == PackShape.Trigger ? null : code,
        };
    }

    private static CompiledRule Compile(Members rule, RuleKind kind, ErrorSink errors)
    {
        var trigger = rule.Map("trigger");
        var demand = rule.Map(kind == RuleKind.Prohibition ? "forbidden" : "requirement");
        var effective = EffectiveOf(rule.Map("effective"));
        var wanted = AnyOf(demand.List("anyOf"), errors);
        var exceptions = rule.List("exceptions").Cast<Members>().Where(e => e.Find("entry") is not null).ToArray();
        return new()
        {
            Trigger = AnyOf(trigger.List("anyOf"), errors),
            Once = trigger.Flag("once"),
            Applies = Applies(rule.Map("applies"), errors),
            Period = new(effective.From, effective.Until),
            Conditions = [.. rule.List("condition").Cast<Members>().Select(condition => AnyOf(condition.List("anyOf"), errors))],
            Wanted = wanted,
            EarlierCounts = demand.TextOrNull("earlier") == "counts",
            LastsUntil = demand.Find("lastsUntil") is Items until ? AnyOf(until.All, errors) : null,
            Start = rule.Find("clock") is Members clock && clock.Find("start") is Items start ? AnyOf(start.All, errors) : null,
            Exceptions = exceptions.Length == 0 ? null : AnyOf(exceptions, errors),
            Chapters = [.. wanted.Patterns.Select(p => p.Chapter).Distinct()],
        };
    }

    private static AnyOf AnyOf(IReadOnlyList<Node> patterns, ErrorSink errors) =>
        new([.. patterns.Cast<Members>().Select(pattern => PatternOf(pattern, errors))]);

    private static EntryPattern PatternOf(Members pattern, ErrorSink errors)
    {
        var name = pattern.Text("entry");
        return new(name, EntryCatalogue.All
            .Where(type => type.Name == name)
            .Select(type => (type, ConditionReader.Where(type, pattern.Find("where") as Members, errors))));
    }

    private static AppliesTo Applies(Members applies, ErrorSink errors)
    {
        // Who acted is a field of the envelope, so that any type of entry resolves it.
        var by = applies.Find("by") is Members who
            ? ConditionReader.Where(
                EntryCatalogue.All[0], new([(new Leaf("by.authority", false, who.Line, who.Column), who)], who.Line, who.Column), errors)
            : [];
        var accompaniment = applies.Find("accompaniment") as Members;
        return new(
            [.. applies.Texts("territory")],
            by,
            applies.Code<NationalityRelation>("nationality"),
            accompaniment is null ? null : [.. accompaniment.Texts("in").Select(Nodes.CodeOf<Accompaniment>)],
            accompaniment is null ? [] : [.. accompaniment.Texts("unsettled").Select(Nodes.CodeOf<Accompaniment>)]);
    }

    private static Effective EffectiveOf(Members effective) => new(
        effective.Text("from") is var from && from == PackShape.Unknown ? null : from,
        effective.TextOrNull("until"),
        effective.TextOrNull("entryIntoForce"),
        effective.LocalizedOrNull("note"));

    private static Bound BoundOf(Members clock) => new(
        clock.Number("hours"),
        clock.Find("targetHours") is null ? null : clock.Number("targetHours"),
        clock.Flag("proposed"),
        clock.LocalizedOrNull("text"));

    private static ExceptionTo ExceptionOf(Members exception) =>
        new(exception.Text("id"), exception.Localized("text"), exception.Find("entry") is not null);
}
