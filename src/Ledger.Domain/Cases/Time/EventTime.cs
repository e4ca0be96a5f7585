using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.TimeZones;

namespace Ledger.Domain.Cases.Time;

/// <summary>
/// When something occurred in the world, as precisely as it is known: an interval of instants [earliest, latest].
/// The text is kept as it was written: an RFC 3339 instant with offset, an EDTF date (ISO 8601-2: <c>2016-02-09</c>, <c>2016-02</c>,
/// <c>2016</c>, <c>2016-02-01/2016-02-09</c>, <c>../2016-02-09</c>), or absent when unknown. A date is read in its zone.
/// </summary>
/// <remarks>Errors: <see cref="FormatException"/> whose message is the code of <see cref="EventTimeText"/>, never the input.</remarks>
[JsonConverter(typeof(EventTimeJson))]
public sealed record EventTime
{
    /// <summary>The earliest and latest instants stand for "unknown" when nothing is known.</summary>
    private EventTime(string? date, string zone, Instant earliest, Instant latest)
    {
        Date = date;
        Zone = zone;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The date as it was written, or null when unknown.</summary>
    public string? Date { get; }

    /// <summary>The IANA name of the zone in which the date is read.</summary>
    public string Zone { get; }

    /// <summary>The first instant at which it may have occurred (UTC, microseconds); unbounded when unknown.</summary>
    public Instant Earliest { get; }

    /// <summary>The last instant at which it may have occurred (UTC, microseconds); unbounded when unknown.</summary>
    public Instant Latest { get; }

    /// <summary>True when nothing is known of the date.</summary>
    public bool IsUndated => Date is null;

    /// <summary>True when the instant is known exactly.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>Reads a date and its zone.</summary>
    /// <exception cref="FormatException">None of the accepted forms, or the zone is unknown; the message is the code.</exception>
    public static EventTime Of(string? date, string zone)
    {
        // The provider also invents zones such as UTC+05:17; the contract asks for a name that exists.
        if (!TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zone))
            throw new FormatException(EventTimeText.ZoneUnknown);
        var tz = DateTimeZoneProviders.Tzdb[zone];
        if (date is null)
            return new(null, zone, Instant.MinValue, Instant.MaxValue);
        var (earliest, latest) = EventTimeText.Read(date, tz);
        return new(date, zone, earliest, latest);
    }

    /// <summary>An exact instant, written in UTC.</summary>
    public static EventTime At(Instant instant, string zone) => Of(EventTimeText.Write(instant), zone);

    /// <summary>True if both may have been at the same instant.</summary>
    public bool Overlaps(EventTime other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <inheritdoc/>
    public override string ToString() => $"{Date ?? "unknown"} [{Zone}]";
}
