using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// The triggering act must come after something else. What bears the same instant counts as before it, unless the record orders the
/// two: registers write to the minute, and doubt must not accuse.
/// </summary>
internal static class Precedences
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        var act = draft.Trigger;
        DocketEntry? before = null, may = null, after = null;
        foreach (var fact in hearing.Facts)
        {
            if (!hearing.Counts(fact) || draft.Compiled.Wanted.Matches(fact) is var matches && matches == Truth.False)
                continue;
            var order = Before(fact, act);
            if (order.And(matches) == Truth.True)
                before ??= fact;
            else if (order == Truth.False && matches == Truth.True)
                after ??= fact;
            else if (order != Truth.False)
                may ??= fact;
        }

        if (before is not null)
        {
            draft.Prove(before, EvidenceRole.Fulfils);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (Exceptions.Excuse(draft, hearing, Span.Ever, Span.Of(act.OccurredAt)))
        {
            return;
        }
        else if (may is not null)
        {
            draft.Prove(may, EvidenceRole.MayFulfil);
            draft.Undetermined(Precision.Of(draft.Compiled.Wanted, may, act));
        }
        else if (!hearing.HadOccurred(act))
        {
            draft.Undetermined([new("occurredAt", act.Id, act.Number)]);
        }
        else if (after is not null)
        {
            draft.Prove(after, EvidenceRole.TooLate);
            draft.Late(
                Duration.Max(Duration.Zero, Span.Between(act.OccurredAt.Latest, after.OccurredAt.Earliest) ?? Duration.Zero),
                Span.Between(act.OccurredAt.Earliest, after.OccurredAt.Latest));
        }
        else
        {
            draft.Silent(Outcome.NotFulfilled);
        }
    }

    private static Truth Before(DocketEntry fact, DocketEntry act) =>
        fact.OccurredAt.Latest < act.OccurredAt.Earliest ? Truth.True
        : fact.OccurredAt.Earliest > act.OccurredAt.Latest ? Truth.False
        : act.Current.Envelope.After == fact.Id ? Truth.True
        : fact.Current.Envelope.After == act.Id ? Truth.False
        : Truths.Of(fact.OccurredAt.Latest <= act.OccurredAt.Earliest).Or(Truth.Unknown);
}
