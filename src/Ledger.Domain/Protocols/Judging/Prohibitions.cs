using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Something must not be done in the case, before or after the trigger. That it was not done is said only where the records are declared
/// complete: silence does not acquit either.
/// </summary>
internal static class Prohibitions
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        DocketEntry? may = null;
        string? lacking = null;
        var broken = false;
        for (var i = 0; i < hearing.Facts.Length; i++)
        {
            var fact = hearing.Facts[i];
            if (!hearing.Counts(fact) || draft.Compiled.Wanted.Matches(fact) is var matches && matches == Truth.False)
                continue;
            var inPeriod = InPeriod(draft, fact, i, hearing, out var missing);
            if (inPeriod == Truth.False)
                continue;
            var certain = hearing.HadOccurred(fact) ? Truth.True : Truth.Unknown;
            if (matches.And(inPeriod).And(certain) == Truth.True)
            {
                draft.Prove(fact, EvidenceRole.Forbidden);
                broken = true;
            }
            else if (may is null)
            {
                may = fact;
                lacking = missing ?? (certain == Truth.Unknown ? "occurredAt" : null);
            }
        }

        if (broken)
            draft.Conclude(Outcome.NotFulfilled);
        else if (may is not null)
            Undetermined(draft, may, lacking);
        else
            draft.Silent(Outcome.Fulfilled);
    }

    private static void Undetermined(Draft draft, DocketEntry may, string? lacking)
    {
        draft.Prove(may, EvidenceRole.MayFulfil);
        draft.Undetermined(lacking is null
            ? Precision.Of(draft.Compiled.Wanted, may)
            : [lacking.StartsWith("effective.", StringComparison.Ordinal) ? new(lacking, null, null) : new(lacking, may.Id, may.Number)]);
    }

    /// <summary>
    /// A forbidden state that began before the rule applied is forbidden from then on, if it still lasted: its recorded end proves that,
    /// where the records are complete; without that it is unknown when it ended.
    /// </summary>
    private static Truth InPeriod(Draft draft, DocketEntry act, int index, Hearing hearing, out string? lacking)
    {
        if (draft.Rule.Policy != IntertemporalPolicy.Occurrence)
        {
            lacking = null;
            return Truth.True;
        }

        var begun = draft.Compiled.Period.Includes(act.OccurredAt, out lacking);
        if (begun != Truth.False || draft.Compiled.LastsUntil is not { } until)
            return begun;
        for (var i = index + 1; i < hearing.Facts.Length; i++)
        {
            var end = hearing.Facts[i];
            if (!hearing.Counts(end) || until.Matches(end) != Truth.True)
                continue;
            var lasted = draft.Compiled.Period.Includes(end.OccurredAt, out lacking);
            if (lasted != Truth.True)
                return lasted;
            lacking = "lastsUntil";
            return hearing.Covered(draft.Rule, draft.Trigger) ? Truth.True : Truth.Unknown;
        }

        lacking = "lastsUntil";
        return Truth.Unknown;
    }
}
