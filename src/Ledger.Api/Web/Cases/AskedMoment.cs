using NodaTime;
using NodaTime.Text;

namespace Ledger.Api.Web.Cases;

/// <summary>
/// Reads a moment from an address or a form: an RFC 3339 instant, a local date and time in a zone, or a day, which means its end,
/// because who asks how a case stood on a day means after all of it.
/// </summary>
public static class AskedMoment
{
    private static readonly OffsetDateTimePattern Exact = OffsetDateTimePattern.Rfc3339;

    private static readonly IPattern<LocalDateTime> Local = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), _ => false },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"), _ => true }
    }.Build();

    // The ends of the calendar have no day after, and in some zones no local time: nobody asks about them but to break something.
    private static readonly LocalDate LatestDay = new(2200, 1, 1);
    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    /// <summary>True where the text is empty, and then there is no moment, or where it can be read.</summary>
    public static bool TryRead(string? text, DateTimeZone zone, out Instant? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        text = text.Trim();
        if (Exact.Parse(text).TryGetValue(default, out var exact))
            moment = exact.ToInstant();
        else if (Local.Parse(text).TryGetValue(default, out var local))
            moment = local.InZoneLeniently(zone).ToInstant();
        else if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) && day < LatestDay)
            moment = zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromTicks(10);
        if (moment is not { } read || read < Earliest || read > Latest) moment = null;
        return moment is not null;
    }
}
