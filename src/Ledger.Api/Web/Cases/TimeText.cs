using System.Globalization;
using Ledger.Domain.Cases.Time;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Api.Web.Cases;

/// <summary>How moments are written for people: never more precise than they are known, and always with their zone.</summary>
public sealed class TimeText(Texts texts)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly OffsetPattern OffsetText = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    /// <summary>A moment in a zone, to the minute, and to the second where it has seconds.</summary>
    public string Moment(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        var time = local.TimeOfDay.ToString(local.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        return texts.Fill("time.moment", Day(local.Date), time, OffsetText.Format(local.Offset));
    }

    public string Day(LocalDate day) => texts.Fill("time.day", day.Day, MonthName(day.Month), day.Year);

    public string Month(int year, int month) => texts.Fill("time.month", MonthName(month), year);

    /// <summary>A month as the record holds it, <c>2009-03</c>.</summary>
    public string Month(string month) => Calendar(month);

    /// <summary>When an entry occurred, in words and in the precision in which it is known.</summary>
    public (string Words, string Precision) Occurred(EventTime time)
    {
        if (time.Date is not { } date) return (texts["time.unknown"], texts["precision.unknown"]);
        if (date.Contains('T', StringComparison.Ordinal))
            return (Moment(time.Earliest, Zone(time.Zone)), texts["precision.exact"]);
        var slash = date.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return (Calendar(date), texts[$"precision.{date.Length}"]);
        var (from, until) = (date[..slash], date[(slash + 1)..]);
        return from == ".."
            ? (texts.Fill("time.until", Calendar(until)), texts["precision.until"])
            : (texts.Fill("time.between", Calendar(from), Calendar(until)), texts["precision.between"]);
    }

    /// <summary>How long after it occurred an entry was recorded; null where the order of the two is not certain.</summary>
    public string? Delay(EventTime occurred, Instant recorded)
    {
        if (occurred.IsUndated || recorded <= occurred.Latest) return null;
        var delay = recorded - occurred.Latest;
        return delay.TotalHours < 1 ? texts.Fill("delay.minutes", (int)delay.TotalMinutes)
            : delay.TotalHours < 48 ? texts.Fill("delay.hours", (int)delay.TotalHours)
            : texts.Fill("delay.days", (int)delay.TotalDays);
    }

    /// <summary>A moment as an input of a form holds it.</summary>
    public static string Input(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return (local.Second == 0 ? Minutes : Seconds).Format(local);
    }

    public static DateTimeZone Zone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc;

    private string MonthName(int month) => texts[$"month.{month}"];

    private string Calendar(string date)
    {
        var parts = date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts switch
        {
            [var year] => year.ToString(CultureInfo.InvariantCulture),
            [var year, var month] => Month(year, month),
            [var year, var month, var day] => Day(new LocalDate(year, month, day)),
            _ => date
        };
    }
}
