using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

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
        var due = new Due(Later(start.OccurredAt.Earliest, bound.Hours), Later(start.OccurredAt.Latest, bound.Hours));
        draft.Run(new(
            start.Id, start.Number, why, bound.Hours, Known(due.Earliest), Known(due.Latest), bound.TargetHours,
            bound.TargetHours is { } target ? Known(Later(start.OccurredAt.Earliest, target)) : null));

        DocketEntry? fulfils = null, may = null, late = null;
        foreach (var fact in hearing.Facts)
        {
            if (!hearing.Counts(fact) || draft.Compiled.Wanted.Matches(fact) is var matches && matches == Truth.False)
                continue;
            var counts = matches.And(CountsFor(draft, index, fact, hearing));
            if (counts == Truth.False)
                continue;
            if (counts == Truth.True && fact.OccurredAt.Latest <= due.Earliest && hearing.HadOccurred(fact))
                fulfils ??= fact;
            else if (fact.OccurredAt.Earliest <= due.Latest)
                may ??= fact;
            else if (counts == Truth.True)
                late ??= fact;
            else
                may ??= fact;
        }

        if (fulfils is not null)
        {
            draft.Prove(fulfils, EvidenceRole.Fulfils);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (!Exceptions.Excuse(draft, hearing, draft.Trigger.OccurredAt.Earliest, due.Latest))
        {
            Without(draft, hearing, start, due, may, late);
        }
    }

    private static void Without(Draft draft, Hearing hearing, DocketEntry start, Due due, DocketEntry? may, DocketEntry? late)
    {
        if (may is not null)
        {
            draft.Prove(may, EvidenceRole.MayFulfil);
            draft.Undetermined(Precision.Of(draft.Compiled.Wanted, start, may));
        }
        else if (late is not null)
        {
            draft.Prove(late, EvidenceRole.TooLate);
            draft.Late(late.OccurredAt.Earliest - due.Latest, Span(due.Earliest, late.OccurredAt.Latest));
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
    private static Truth CountsFor(Draft draft, int index, DocketEntry fact, Hearing hearing)
    {
        var trigger = draft.Trigger.OccurredAt;
        var time = fact.OccurredAt;
        if (time.Earliest >= trigger.Latest)
            return Truth.True;
        var before = time.Latest < trigger.Earliest ? Truth.True : Truth.Unknown;
        if (!draft.Compiled.EarlierCounts)
            return before == Truth.True ? Truth.False : Truth.Unknown;

        var taken = Truth.False;
        for (var i = 0; i < index; i++)
            if (hearing.Counts(hearing.Facts[i]) && hearing.Triggers(draft.Rule, hearing.Facts[i], i) is var other && other != Truth.False)
                taken = taken.Or(other.And(NotBefore(time, hearing.Facts[i].OccurredAt)));
        return taken.And(before) switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Unknown,
        };
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
        for (var i = index + 1; i < hearing.Facts.Count; i++)
            if (hearing.Counts(hearing.Facts[i]) && named.Matches(hearing.Facts[i]) == Truth.True)
                return (hearing.Facts[i], StartReason.Named);
        return (draft.Trigger, StartReason.Fallback);
    }

    private static Instant Later(Instant instant, int hours) =>
        instant == Instant.MinValue || instant == Instant.MaxValue ? instant : instant + Duration.FromHours(hours);

    private static Instant? Known(Instant instant) => instant == Instant.MinValue || instant == Instant.MaxValue ? null : instant;

    private static Duration? Span(Instant from, Instant to) => from == Instant.MinValue || to == Instant.MaxValue ? null : to - from;

    private readonly record struct Due(Instant Earliest, Instant Latest);
}
