using Ledger.Domain.Calendars;
using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A clock that has been run: when the thing is due, and whether it stands still.</summary>
/// <param name="Due">The bound; never where nothing bounds it.</param>
/// <param name="Start">The entry at which it started.</param>
/// <param name="Blocked">True while the duty is not due at all.</param>
/// <param name="StoppedBy">The pause in which it stands; null while it runs.</param>
/// <param name="Before">The entry before which the thing was due, where it came first.</param>
internal readonly record struct Run(Span Due, DocketEntry Start, bool Blocked, Pause? StoppedBy, DocketEntry? Before);

/// <summary>Runs the clock of a rule.</summary>
internal static class Clocks
{
    /// <summary>The clock from where the rule starts it.</summary>
    public static Run OfRule(Draft draft, Hearing hearing)
    {
        var (start, since, why) = StartOf(draft, hearing);
        var blocked = false;
        if (draft.Compiled.Blocked is { } block)
        {
            var unblocked = Blocks.UnblockedBy(draft, block, hearing);
            if (unblocked < 0)
                (blocked, since) = (true, Span.Never);
            else if (hearing.Facts[unblocked].OccurredAt.Latest > since.Latest)
                (start, since, why) = (
                    hearing.Facts[unblocked], Span.Max(since, Span.Of(hearing.Facts[unblocked].OccurredAt)), StartReason.Unblocked);
        }

        return From(draft, hearing, start, since, why) with { Blocked = blocked };
    }

    /// <summary>The clock from a moment.</summary>
    public static Run From(Draft draft, Hearing hearing, DocketEntry start, Span since, StartReason why)
    {
        if (draft.Compiled.Clock is not { } clock)
            return new(Span.Never, start, false, null, null);
        var bound = clock.Bound;
        var zone = DateTimeZoneProviders.Tzdb[start.OccurredAt.Zone];
        var pauses = Pauses.Of(draft, hearing);
        var calendar = bound.Calendar is { } id ? WorkingCalendars.Find(id) : null;
        var due = Term.Due(bound, calendar, since, zone, pauses, out var presumed);
        var stopped = StoppedBy(pauses, due, hearing);
        var before = clock.Before is { } act ? First(act, draft, hearing) : null;
        if (before is not null)
            due = Span.Min(due, Span.Of(before.OccurredAt));
        draft.Run(new(
            start.Id, start.Number, why, bound.Hours, Span.Bounded(due.Earliest), Span.Bounded(due.Latest), bound.TargetHours,
            bound.TargetHours is { } target ? Span.Bounded(since.Plus(target).Earliest) : null)
        {
            Days = bound.Days,
            WorkingDays = bound.WorkingDays,
            Months = bound.Months,
            Calendar = bound.Calendar,
            Presumed = presumed,
            Zone = bound.Hours is null && (bound.Days ?? bound.WorkingDays ?? bound.Months) is not null ? zone.Id : null,
            Before = before?.Id,
        });
        return new(due, start, false, stopped, before);
    }

    private static Pause? StoppedBy(IReadOnlyList<Pause> pauses, Span due, Hearing hearing)
    {
        foreach (var pause in pauses)
            if (pause.To.Latest > hearing.At && pause.From.Latest <= hearing.At && pause.From.Earliest <= due.Latest)
                return pause;
        return null;
    }

    /// <summary>The first act at or after the trigger before which the thing is due.</summary>
    private static DocketEntry? First(AnyOf acts, Draft draft, Hearing hearing)
    {
        for (var i = hearing.Next(acts, 0); i >= 0; i = hearing.Next(acts, i + 1))
            if (hearing.Facts[i].Id != draft.Trigger.Id && hearing.Facts[i].OccurredAt.Latest >= draft.Opening.Since.Earliest
                && acts.Matches(hearing.Facts[i], draft.Scene) == Truth.True)
                return hearing.Facts[i];
        return null;
    }

    private static (DocketEntry Start, Span Since, StartReason Why) StartOf(Draft draft, Hearing hearing)
    {
        var opening = draft.Opening;
        if (draft.Compiled.Clock?.Start is not { } named)
            return (opening.Trigger, opening.Since, opening.Cause is null ? StartReason.Trigger : StartReason.Outcome);
        var found = -1;
        for (var i = hearing.Next(named, 0); i >= 0 && (i <= opening.Index || found < 0); i = hearing.Next(named, i + 1))
            if (named.Matches(hearing.Facts[i], draft.Scene) == Truth.True)
                found = i;
        return found >= 0 ? (hearing.Facts[found], Span.Of(hearing.Facts[found].OccurredAt), StartReason.Named)
            : draft.Compiled.Clock.Fallback ? (opening.Trigger, opening.Since, StartReason.Fallback)
            : (opening.Trigger, Span.Never, StartReason.Fallback);
    }
}
