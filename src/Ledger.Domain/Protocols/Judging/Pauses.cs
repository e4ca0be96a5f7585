using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// The times during which a rule's clock stood still: by an entry that suspends it by name, by its procedure or by its trigger; by the
/// entries that the rule itself names; by the order of a court.
/// </summary>
internal static class Pauses
{
    private static readonly int Suspended = EntryTypes.IndexOf(typeof(ClockSuspended));

    public static IReadOnlyList<Pause> Of(Draft draft, Hearing hearing)
    {
        List<Pause>? pauses = null;
        if (hearing.Has(Suspended))
            for (var i = 0; i < hearing.Facts.Length; i++)
                if (hearing.Counts(hearing.Facts[i]) && hearing.Facts[i].Body is ClockSuspended stopped
                    && Names(stopped, hearing.Facts[i], draft))
                    (pauses ??= []).Add(new(
                        Span.Of(hearing.Facts[i].OccurredAt), Resumed(stopped, hearing.Facts[i], i, hearing), hearing.Facts[i]));
        if (draft.Compiled.Clock is { SuspendedBy: { } suspendedBy } clock)
            for (var i = hearing.Next(suspendedBy, 0); i >= 0; i = hearing.Next(suspendedBy, i + 1))
                if (suspendedBy.Matches(hearing.Facts[i], draft.Scene) == Truth.True)
                    (pauses ??= []).Add(new(
                        Span.Of(hearing.Facts[i].OccurredAt), Ended(clock.ResumedBy, i, draft, hearing), hearing.Facts[i]));
        foreach (var standing in hearing.Overlays)
            if (standing.Overlay.Suspends.Contains(draft.Rule.Id, StringComparer.Ordinal)
                && standing.MeantFor(draft.Trigger) == Truth.True)
                (pauses ??= []).AddRange(standing.Pauses(draft.Trigger));
        if (pauses is null)
            return [];
        pauses.Sort(static (a, b) => a.From.Earliest.CompareTo(b.From.Earliest));
        return pauses;
    }

    private static bool Names(ClockSuspended stopped, DocketEntry entry, Draft draft) =>
        stopped.Rules is { Count: > 0 } rules ? rules.Contains(draft.Rule.Id, StringComparer.Ordinal)
        : stopped.Procedure is { } procedure ? draft.Trigger.Body is ProcedureOpened opened && opened.Procedure == procedure
        : entry.Current.Envelope.Refs is { } refs && refs.Any(r => r.Case is null && r.Entry == draft.Trigger.Id);

    private static Span Resumed(ClockSuspended stopped, DocketEntry entry, int index, Hearing hearing)
    {
        for (var i = index + 1; i < hearing.Facts.Length; i++)
            if (hearing.Counts(hearing.Facts[i]) && hearing.Facts[i].Body is ClockResumed resumed
                && (hearing.Facts[i].Current.Envelope.Refs is { Count: > 0 } refs
                    ? refs.Any(r => r.Entry == entry.Id)
                    : resumed.Procedure == stopped.Procedure && (resumed.Rules ?? []).SequenceEqual(stopped.Rules ?? [])))
                return Span.Of(hearing.Facts[i].OccurredAt);
        return Span.Never;
    }

    private static Span Ended(AnyOf? resumedBy, int index, Draft draft, Hearing hearing)
    {
        if (resumedBy is not null)
            for (var i = hearing.Next(resumedBy, index + 1); i >= 0; i = hearing.Next(resumedBy, i + 1))
                if (resumedBy.Matches(hearing.Facts[i], draft.Scene) == Truth.True)
                    return Span.Of(hearing.Facts[i].OccurredAt);
        return Span.Never;
    }
}
