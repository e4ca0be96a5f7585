using Ledger.Domain.Calendars;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// The end of a term. Hours run without a break. Days begin and end in the zone of the start: the day of the start is not counted unless
/// the rule says so, and the bound is the last microsecond of the last day. A pause does not count. What is uncertain (the start, a day
/// off of which sources differ, the ends of a pause) makes the bound a span: it is computed once with all of it at its shortest and
/// once at its longest.
/// </summary>
internal static class Term
{
    /// <summary>No term is longer: a pause without an end, or a calendar without a working day, must not run for ever.</summary>
    private const int LongestDays = 20_000;

    private static readonly Duration Microsecond = Duration.FromTicks(10);

    public static Span Due(
        Bound bound, WorkingCalendar? calendar, Span start, DateTimeZone zone, IReadOnlyList<Pause> pauses, out bool presumed)
    {
        presumed = false;
        if (bound.Hours is { } hours)
            return pauses.Count == 0
                ? start.Plus(hours)
                : new(After(start.Earliest, hours, pauses, longest: false), After(start.Latest, hours, pauses, longest: true));
        if (bound is { Days: null, WorkingDays: null, Months: null })
            return Span.Never;
        return new(
            LastDay(bound, calendar, start.Earliest, zone, pauses, longest: false, ref presumed),
            LastDay(bound, calendar, start.Latest, zone, pauses, longest: true, ref presumed));
    }

    private static Instant After(Instant start, int hours, IReadOnlyList<Pause> pauses, bool longest)
    {
        if (!Span.IsBounded(start))
            return start;
        var (at, left) = (start, Duration.FromHours(hours));
        foreach (var pause in pauses)
        {
            var (from, to) = longest ? pause.Longest : pause.Shortest;
            if (to <= at)
                continue;
            if (from > at)
            {
                if (from - at >= left)
                    break;
                left -= from - at;
            }

            if (to == Instant.MaxValue)
                return to;
            at = to;
        }

        return at + left;
    }

    private static Instant LastDay(
        Bound bound, WorkingCalendar? calendar, Instant start, DateTimeZone zone, IReadOnlyList<Pause> pauses, bool longest,
        ref bool presumed)
    {
        if (!Span.IsBounded(start))
            return start;
        var first = start.InZone(zone).Date;
        var day = bound.StartDayCounts ? first.PlusDays(-1) : first;
        var left = bound.Days ?? bound.WorkingDays ?? 0;
        if (bound.Months is { } months)
        {
            left = Period.DaysBetween(day, day.PlusMonths(months));
        }

        var working = bound.WorkingDays is not null ? calendar : null;
        for (var walked = 0; left > 0; walked++)
        {
            if (walked > LongestDays)
                return Instant.MaxValue;
            day = day.PlusDays(1);
            if (IsPaused(day, zone, pauses, longest, out var forEver))
            {
                if (forEver)
                    return Instant.MaxValue;
                continue;
            }

            if (working is null || IsWorking(working, day, longest, ref presumed))
                left--;
        }

        for (var moved = 0; bound.LastDayMoves && calendar is not null && moved < 30 && !IsWorking(calendar, day, longest, ref presumed); moved++)
            day = day.PlusDays(1);
        return zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Microsecond;
    }

    private static bool IsWorking(WorkingCalendar calendar, LocalDate day, bool longest, ref bool presumed)
    {
        presumed |= !calendar.IsComplete(day.Year);
        return calendar.KindOf(day) switch
        {
            DayKind.Working => true,
            DayKind.Disputed => !longest,
            _ => false,
        };
    }

    /// <summary>The day on which a clock stops does not count, the day on which it runs again does.</summary>
    private static bool IsPaused(LocalDate day, DateTimeZone zone, IReadOnlyList<Pause> pauses, bool longest, out bool forEver)
    {
        forEver = false;
        for (var i = 0; i < pauses.Count; i++)
        {
            var (from, to) = longest ? pauses[i].Longest : pauses[i].Shortest;
            if (Day(from) > day || (to != Instant.MaxValue && Day(to) <= day))
                continue;
            forEver = to == Instant.MaxValue;
            return true;
        }

        return false;

        LocalDate Day(Instant instant) =>
            instant == Instant.MinValue ? LocalDate.MinIsoValue
            : instant == Instant.MaxValue ? LocalDate.MaxIsoValue
            : instant.InZone(zone).Date;
    }
}
