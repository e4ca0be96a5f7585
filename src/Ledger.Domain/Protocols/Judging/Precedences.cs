using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// The triggering act must come after something else that still counts. What bears the same instant counts as before it, unless the record
/// orders the two.
/// </summary>
internal static class Precedences
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        var act = draft.Trigger;
        var found = new Found[draft.Compiled.Parts.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = Find(draft, draft.Compiled.Parts[i].Wanted, hearing);
        if (found.Length > 1)
            draft.Show(Parts.Of(draft, i => (found[i].State, found[i].Best)));

        if (Array.TrueForAll(found, f => f.Before is not null))
        {
            Prove(draft, found);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (Exceptions.Excuse(draft, hearing, Span.Ever, Span.Of(act.OccurredAt)))
        {
            return;
        }
        else if (Array.FindIndex(found, f => f.Before is null && f.May is not null) is var may && may >= 0
            && Array.TrueForAll(found, f => f.Before is not null || f.May is not null))
        {
            Prove(draft, found);
            draft.Undetermined(Precision.Of(draft.Compiled.Parts[may].Wanted, draft.Scene, found[may].May!, act));
        }
        else if (!hearing.HadOccurred(act))
        {
            draft.Undetermined([new("occurredAt", act.Id, act.Number)]);
        }
        else if (Array.TrueForAll(found, f => f.Before is not null || f.After is not null))
        {
            Prove(draft, found);
            Late(draft, found);
        }
        else
        {
            Prove(draft, found);
            foreach (var one in found)
                if (one is { Before: null, Void: { } expired })
                    draft.Prove(expired, EvidenceRole.Void);
            draft.Silent(Outcome.NotFulfilled, [.. found.Select((f, i) => (f, i)).Where(p => p.f.Best is null)
                .SelectMany(p => draft.Compiled.Parts[p.i].Wanted.Names).Distinct()]);
        }
    }

    private static void Late(Draft draft, Found[] found)
    {
        var act = draft.Trigger.OccurredAt;
        var (least, most) = (Duration.Zero, (Duration?)Duration.Zero);
        foreach (var after in found.Where(f => f.Before is null).Select(f => f.After!))
        {
            least = Duration.Max(least, Span.Between(act.Latest, after.OccurredAt.Earliest) ?? Duration.Zero);
            most = most is { } m && Span.Between(act.Earliest, after.OccurredAt.Latest) is { } one ? Duration.Max(m, one) : null;
        }

        draft.Late(least, most);
    }

    private static Found Find(Draft draft, AnyOf wanted, Hearing hearing)
    {
        var found = default(Found);
        for (var i = hearing.Next(wanted, 0); i >= 0; i = hearing.Next(wanted, i + 1))
        {
            var fact = hearing.Facts[i];
            if (fact.Id == draft.Trigger.Id || wanted.Matches(fact, draft.Scene) is var matches && matches == Truth.False)
                continue;
            var order = Order.Before(fact, draft.Trigger);
            var voided = order == Truth.False ? Truth.False : Voided(draft, fact, hearing);
            if (voided == Truth.True)
                found.Void ??= fact;
            else if (order.And(matches).And(voided.Not()) == Truth.True)
                found.Before ??= fact;
            else if (order == Truth.False && matches == Truth.True)
                found.After ??= fact;
            else if (order != Truth.False)
                found.May ??= fact;
        }

        return found;
    }

    /// <summary>Whether something between what was done and the act took its force away.</summary>
    private static Truth Voided(Draft draft, DocketEntry fact, Hearing hearing)
    {
        if (draft.Compiled.Void is not { } ends)
            return Truth.False;
        var truth = Truth.False;
        for (var i = hearing.Next(ends, 0); i >= 0 && truth != Truth.True; i = hearing.Next(ends, i + 1))
            if (hearing.Facts[i].Id != fact.Id && hearing.Facts[i].Id != draft.Trigger.Id)
                truth = truth.Or(ends.Matches(hearing.Facts[i], draft.Scene)
                    .And(Order.Before(hearing.Facts[i], fact).Not())
                    .And(Order.Before(hearing.Facts[i], draft.Trigger)));
        return truth;
    }

    private static void Prove(Draft draft, Found[] found)
    {
        foreach (var one in found)
            if (one.Before is { } before)
                draft.Prove(before, EvidenceRole.Fulfils);
            else if (one.May is { } may)
                draft.Prove(may, EvidenceRole.MayFulfil);
            else if (one.After is { } after)
                draft.Prove(after, EvidenceRole.TooLate);
    }

    /// <summary>What the record holds of one part.</summary>
    private struct Found
    {
        public DocketEntry? Before;
        public DocketEntry? May;
        public DocketEntry? After;
        public DocketEntry? Void;

        public readonly DocketEntry? Best => Before ?? May ?? After;

        public readonly PartState State =>
            Before is not null ? PartState.Met
            : May is not null ? PartState.Undetermined
            : After is not null ? PartState.MetLate
            : Void is not null ? PartState.NotMet
            : PartState.Silent;
    }
}
