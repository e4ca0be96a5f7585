using NodaTime;

namespace Ledger.Domain.Calendars;

/// <summary>The day of Easter.</summary>
public static class Easter
{
    /// <summary>Easter Sunday of the Western churches (Gregorian computus).</summary>
    public static LocalDate Western(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var day = epact + weekday - 7 * correction + 114;
        return new(year, day / 31, day % 31 + 1);
    }

    /// <summary>Easter Sunday of the Orthodox churches: computed in the Julian calendar, as the day of the Gregorian one.</summary>
    public static LocalDate Orthodox(int year)
    {
        var moon = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var day = moon + weekday + 114;
        return new LocalDate(year, day / 31, day % 31 + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
