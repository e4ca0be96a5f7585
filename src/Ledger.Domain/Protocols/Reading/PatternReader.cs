using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Compiles patterns of entries.</summary>
internal static class PatternReader
{
    /// <summary>Any of several patterns.</summary>
    /// <param name="patterns">The patterns as written.</param>
    /// <param name="triggers">The types of the trigger, with which relations to it are compared.</param>
    /// <param name="errors">Where errors go.</param>
    public static AnyOf AnyOf(IReadOnlyList<Node> patterns, IReadOnlyList<EntryType> triggers, ErrorSink errors) =>
        new([.. patterns.Cast<Members>().Select(pattern => Pattern(pattern, TypesOf(pattern), triggers, errors))]);

    /// <summary>Any of several patterns of the trigger itself: they need not name its type.</summary>
    public static AnyOf Elements(IReadOnlyList<Node> patterns, IReadOnlyList<EntryType> triggers, ErrorSink errors) =>
        new([.. patterns.Cast<Members>().Select(pattern => Pattern(
            pattern, pattern.Find("entry") is null ? triggers : TypesOf(pattern), [], errors))]);

    /// <summary>One pattern, or null where it names no entry.</summary>
    public static AnyOf? One(Members pattern, IReadOnlyList<EntryType> triggers, ErrorSink errors) =>
        pattern.Find("entry") is null ? null : new([Pattern(pattern, TypesOf(pattern), triggers, errors)]);

    public static AppliesTo Applies(Members applies, ErrorSink errors)
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

    private static EntryPattern Pattern(
        Members pattern, IReadOnlyList<EntryType> types, IReadOnlyList<EntryType> triggers, ErrorSink errors)
    {
        // What one version has and another has not is silence in the other; an error is what no version takes.
        var sinks = types.Select(_ => errors.Another()).ToArray();
        var read = types.Select((type, i) => (type, ConditionReader.Where(type, pattern.Find("where") as Members, sinks[i]))).ToArray();
        foreach (var error in sinks.Length == 0 ? [] : sinks[^1].All)
            if (Array.TrueForAll(sinks, s => s.All.Any(e => (e.Line, e.Column) == (error.Line, error.Column))))
                errors.Add(error.Line, error.Column, error.Code, error.Expected);
        return new(read, [.. Relations(pattern, types, triggers, errors)]);
    }

    private static IEnumerable<Relation> Relations(
        Members pattern, IReadOnlyList<EntryType> types, IReadOnlyList<EntryType> triggers, ErrorSink errors)
    {
        if (pattern.Find("cites") is Items cited)
            yield return new Cites(AnyOf(cited.All, [], errors));
        if (pattern.Find("refersTo") is { } refersTo && ToTrigger(refersTo, triggers, errors))
            yield return new RefersToTrigger();
        if (pattern.Find("sameAs") is Members same && ToTrigger(same, triggers, errors))
            foreach (var (key, value) in same.All)
                if (SameReader.Read(key, (Leaf)value, types, triggers, errors) is { } relation)
                    yield return relation;
        if (pattern.Find("actor") is Members actor && (actor.Find("as") is Items || ToTrigger(actor.Find("as")!, triggers, errors)))
            yield return new Actor(
                actor.Text("is") == "same",
                actor.Code<ActorAspect>("by"),
                actor.Find("as") is Items others ? AnyOf(others.All, [], errors) : null);
    }

    private static bool ToTrigger(Node at, IReadOnlyList<EntryType> triggers, ErrorSink errors)
    {
        if (triggers.Count > 0)
            return true;
        errors.Add(at, PackErrors.Combination, "nothing that compares with the trigger here");
        return false;
    }

    private static EntryType[] TypesOf(Members pattern) =>
        [.. EntryCatalogue.All.Where(type => type.Name == pattern.Text("entry"))];
}
