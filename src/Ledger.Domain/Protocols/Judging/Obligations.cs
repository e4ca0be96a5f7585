using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Something must be done within a bound. In time only if the latest instant of what was done is not after the earliest instant of the
/// bound; too late only if its earliest is after the bound's latest; between the two nothing is said.
/// </summary>
internal static class Obligations
{
    public static void Judge(Draft draft, int index, Hearing hearing)
    {
        var (start, why) = StartOf(draft, index, hearing);
        var bound = draft.Rule.Bound!;
        var from = Span.Of(start.OccurredAt);
        var due = from.Plus(bound.Hours);
        draft.Run(new(
            start.Id, start.Number, why, bound.Hours, Span.Bounded(due.Earliest), Span.Bounded(due.Latest), bound.TargetHours,
            bound.TargetHours is { } target ? Span.Bounded(from.Plus(target).Earliest) : null));

        DocketEntry? fulfils = null, may = null, late = null, doubtful = null;
        var because = -1;
        foreach (var fact in hearing.Facts)
        {
            if (!hearing.Counts(fact) || draft.Compiled.Wanted.Matches(fact) is var matches && matches == Truth.False)
                continue;
            var counts = matches.And(CountsFor(draft, index, fact, hearing, out var other));
            if (counts == Truth.False)
                continue;
            if (counts == Truth.True && fact.OccurredAt.Latest <= due.Earliest && hearing.HadOccurred(fact))
                fulfils ??= fact;
            else if (fact.OccurredAt.Earliest <= due.Latest)
                (may, because) = may is null ? (fact, other) : (may, because);
            else if (counts == Truth.True)
                late ??= fact;
            else
                doubtful ??= fact;
        }

        if (fulfils is not null)
        {
            draft.Prove(fulfils, EvidenceRole.Fulfils);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (Exceptions.Excuse(draft, hearing, Span.Of(draft.Trigger.OccurredAt), due))
        {
            return;
        }
        else if (may is not null)
        {
            draft.Prove(may, EvidenceRole.MayFulfil);
            draft.Undetermined([.. Precision.Of(draft.Compiled.Wanted, may, start), .. Doubts(draft.Rule, because, hearing)]);
        }
        else if (late is not null)
        {
            draft.Prove(late, EvidenceRole.TooLate);
            draft.Late(late.OccurredAt.Earliest - due.Latest, Span.Between(due.Earliest, late.OccurredAt.Latest));
        }
        else if (doubtful is not null)
        {
            draft.Prove(doubtful, EvidenceRole.MayFulfil);
            draft.Undetermined(Precision.Of(draft.Compiled.Wanted, doubtful));
        }
        else if (hearing.At <= due.Earliest)
        {
            draft.Await();
        }
        else if (hearing.At <= due.Latest)
        {
            draft.Undetermined([new("occurredAt", start.Id, start.Number)]);
        }
        else
        {
            draft.Silent(Outcome.NotFulfilled);
        }
    }

    /// <summary>
    /// What was done from the trigger on counts. What was done before it counts where the rule says so, unless an earlier trigger had
    /// already called for it: a notice of the first custody is not a notice of the second.
    /// </summary>
    private static Truth CountsFor(Draft draft, int index, DocketEntry fact, Hearing hearing, out int because)
    {
        because = -1;
        var trigger = draft.Trigger.OccurredAt;
        var time = fact.OccurredAt;
        if (time.Earliest >= trigger.Latest)
            return Truth.True;
        var before = time.Latest < trigger.Earliest ? Truth.True : Truth.Unknown;
        if (!draft.Compiled.EarlierCounts)
            return before == Truth.True ? Truth.False : Truth.Unknown;

        var taken = Truth.False;
        for (var i = 0; i < index; i++)
        {
            var earlier = hearing.Facts[i];
            if (!hearing.Counts(earlier) || hearing.Triggers(draft.Rule, earlier, i) is var triggers && triggers == Truth.False)
                continue;
            var one = triggers.And(NotBefore(time, earlier.OccurredAt));
            if (one == Truth.Unknown && because < 0)
                because = i;
            taken = taken.Or(one);
        }

        return taken.And(before) switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Unknown,
        };
    }

    /// <summary>Why it is unknown whether an earlier trigger had already called for something.</summary>
    private static IEnumerable<Lacking> Doubts(Rule rule, int index, Hearing hearing)
    {
        if (index < 0)
            return [];
        var trigger = hearing.Facts[index];
        return hearing.Triggers(rule, trigger, index) == Truth.Unknown ? hearing.Unknowns(rule, trigger, index)
            : trigger.OccurredAt.IsExact ? []
            : [new("occurredAt", trigger.Id, trigger.Number)];
    }

    private static Truth NotBefore(EventTime a, EventTime b) =>
        a.Earliest >= b.Latest ? Truth.True : a.Latest < b.Earliest ? Truth.False : Truth.Unknown;

    private static (DocketEntry Start, StartReason Why) StartOf(Draft draft, int index, Hearing hearing)
    {
        if (draft.Compiled.Start is not { } named)
            return (draft.Trigger, StartReason.Trigger);
        for (var i = index; i >= 0; i--)
            if (named.Matches(hearing.Facts[i]) == Truth.True)
                return (hearing.Facts[i], StartReason.Named);
        for (var i = index + 1; i < hearing.Facts.Length; i++)
            if (hearing.Counts(hearing.Facts[i]) && named.Matches(hearing.Facts[i]) == Truth.True)
                return (hearing.Facts[i], StartReason.Named);
        return (draft.Trigger, StartReason.Fallback);
    }
}
