using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Something must not be done: in the case, before or after the trigger; or, where something lifts the prohibition, from the trigger on until
/// that. That it was not done is said only where the records are declared complete: silence does not acquit either.
/// </summary>
internal static class Prohibitions
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        var wanted = draft.Compiled.Parts[0].Wanted;
        (DocketEntry? May, IReadOnlyList<Lacking> Lacking) doubt = (null, []);
        DocketEntry? excused = null;
        var broken = false;
        for (var i = hearing.Next(wanted, 0); i >= 0; i = hearing.Next(wanted, i + 1))
        {
            var fact = hearing.Facts[i];
            if (wanted.Matches(fact, draft.Scene) is var matches && matches == Truth.False)
                continue;
            var inPeriod = InPeriod(draft, fact, i, hearing, out var missing);
            var inForce = inPeriod == Truth.False ? Truth.False : InForce(draft, fact, hearing);
            if (inForce == Truth.False || (hearing.Overlays.Count > 0 && StandingOrder.Suspends(hearing.Overlays, draft, fact)))
                continue;
            var excuse = Exceptions.Find(draft, hearing, Span.Ever, Span.Of(fact.OccurredAt), out var by, out var unclear);
            if (excuse == Truth.True)
            {
                draft.Prove(by!, EvidenceRole.Excuses);
                excused ??= fact;
                continue;
            }

            var certain = hearing.HadOccurred(fact) ? Truth.True : Truth.Unknown;
            if (matches.And(inPeriod).And(inForce).And(certain).And(excuse.Not()) == Truth.True)
            {
                draft.Prove(fact, EvidenceRole.Forbidden);
                broken = true;
            }
            else if (doubt.May is null)
            {
                doubt = (fact, excuse == Truth.Unknown ? unclear : Lacking(draft, fact, missing ?? (certain == Truth.Unknown ? "occurredAt" : null)));
            }
        }

        if (broken)
        {
            draft.Conclude(Outcome.NotFulfilled);
        }
        else if (doubt.May is { } may)
        {
            draft.Prove(may, EvidenceRole.MayFulfil);
            draft.Undetermined(doubt.Lacking);
        }
        else if (excused is not null)
        {
            draft.Conclude(Outcome.Excused);
        }
        else
        {
            draft.Silent(Outcome.Fulfilled);
        }
    }

    private static IReadOnlyList<Lacking> Lacking(Draft draft, DocketEntry may, string? lacking) =>
        lacking is null ? Precision.Of(draft.Compiled.Parts[0].Wanted, draft.Scene, may, draft.Trigger)
        : lacking.StartsWith("effective.", StringComparison.Ordinal) ? [new(lacking, null, null)]
        : [new(lacking, may.Id, may.Number)];

    /// <summary>
    /// Whether the prohibition held when something was done. What bears the instant of the trigger, or of what lifts it, is not accused.
    /// </summary>
    private static Truth InForce(Draft draft, DocketEntry act, Hearing hearing)
    {
        if (draft.Compiled.LiftedBy is not { } lifts)
            return Truth.True;
        if (act.Id == draft.Trigger.Id)
            return Truth.False;
        var truth = Order.Before(act, draft.Trigger).Not();
        for (var i = hearing.Next(lifts, 0); i >= 0 && truth != Truth.False; i = hearing.Next(lifts, i + 1))
        {
            var lift = hearing.Facts[i];
            if (lift.Id == draft.Trigger.Id || lift.Id == act.Id)
                continue;
            var lifted = lifts.Matches(lift, draft.Scene);
            if (lifted != Truth.False)
                lifted = lifted.And(Order.Before(lift, draft.Trigger).Not()).And(Order.Before(lift, act));
            truth = truth.And(lifted.Not());
        }

        return truth;
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
        for (var i = hearing.Next(until, index + 1); i >= 0; i = hearing.Next(until, i + 1))
        {
            var end = hearing.Facts[i];
            if (until.Matches(end, draft.Scene) != Truth.True)
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
