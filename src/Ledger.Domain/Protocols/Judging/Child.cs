using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// What is known of the child at a trigger. The last identification up to it that says so counts; where none does, the first later one:
/// what was found out afterwards was true before. Where none ever says it, it is unknown.
/// </summary>
internal static class Child
{
    public static Truth Applies(AppliesTo applies, DocketEntry[] facts, int index, DocketEntry trigger, Hearing hearing) =>
        Nationality(applies, facts, index, trigger, hearing).And(Accompaniment(applies, facts, index, trigger, hearing));

    public static void Unknowns(
        AppliesTo applies, DocketEntry[] facts, int index, DocketEntry trigger, Hearing hearing, List<string> paths)
    {
        if (Nationality(applies, facts, index, trigger, hearing) == Truth.Unknown)
            paths.Add(AppliesTo.NationalitiesPath);
        if (Accompaniment(applies, facts, index, trigger, hearing) == Truth.Unknown)
            paths.Add(AppliesTo.AccompanimentPath);
    }

    private static Truth Nationality(
        AppliesTo applies, DocketEntry[] facts, int index, DocketEntry trigger, Hearing hearing) =>
        !applies.AsksNationality
            ? Truth.True
            : applies.Nationality(
                Known(facts, index, trigger, hearing, static child => child.Nationalities.Count > 0)?.Nationalities,
                trigger.Current.Envelope.Place?.Country);

    private static Truth Accompaniment(
        AppliesTo applies, DocketEntry[] facts, int index, DocketEntry trigger, Hearing hearing) =>
        !applies.AsksAccompaniment
            ? Truth.True
            : applies.Accompaniment(
                Known(facts, index, trigger, hearing, static child => child.Accompaniment != Cases.Rescue.Accompaniment.Unknown)
                    ?.Accompaniment ?? Cases.Rescue.Accompaniment.Unknown);

    private static ChildIdentified? Known(
        DocketEntry[] facts, int index, DocketEntry trigger, Hearing hearing, Func<ChildIdentified, bool> says)
    {
        if (index < 0 && trigger.Body is ChildIdentified own && says(own))
            return own;
        for (var i = index; i >= 0; i--)
            if (facts[i].Body is ChildIdentified before && says(before))
                return before;
        for (var i = index + 1; i < facts.Length; i++)
            if (facts[i].Body is ChildIdentified after && says(after) && hearing.Counts(facts[i]))
                return after;
        return null;
    }
}
