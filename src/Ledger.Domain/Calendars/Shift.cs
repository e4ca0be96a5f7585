using NodaTime;

namespace Ledger.Domain.Calendars;

/// <summary>On which days a holiday is kept, seen from its own.</summary>
public enum Shift
{
    /// <summary>On its own day.</summary>
    None,

    /// <summary>A Saturday's on the Friday before, a Sunday's on the Monday after (5 U.S.C. 6103(b)).</summary>
    NearestWeekday,

    /// <summary>A Sunday's on the Monday after.</summary>
    SundayToMonday,

    /// <summary>
    /// On a Monday: one of Tuesday or Wednesday on the Monday before, one of Thursday to Sunday on the Monday after.
    /// </summary>
    NearestMonday,
}

internal static class Shifts
{
    /// <summary>The day on which a holiday is kept.</summary>
    public static LocalDate Kept(this Shift shift, LocalDate day) => (shift, day.DayOfWeek) switch
    {
        (Shift.NearestWeekday, IsoDayOfWeek.Saturday) => day.PlusDays(-1),
        (Shift.NearestWeekday or Shift.SundayToMonday, IsoDayOfWeek.Sunday) => day.PlusDays(1),
        (Shift.NearestMonday, IsoDayOfWeek.Tuesday or IsoDayOfWeek.Wednesday) => day.Previous(IsoDayOfWeek.Monday),
        (Shift.NearestMonday, not IsoDayOfWeek.Monday) => day.Next(IsoDayOfWeek.Monday),
        _ => day,
    };
}
