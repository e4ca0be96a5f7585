using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>
/// The days on which a rule applies, as precisely as they are known. A day begins in the zone in which the act is dated. Before a
/// known start nothing is judged; where the start is known to the month only, an act of that month is undetermined.
/// </summary>
internal sealed class Period
{
    private static readonly Duration AnyZone = Duration.FromHours(26);

    private readonly Days? _from;
    private readonly Days? _until;

    /// <param name="from">EDTF date of the first day, or null when unknown.</param>
    /// <param name="until">EDTF date of the last day, or null while it applies.</param>
    public Period(string? from, string? until)
    {
        _from = from is null ? null : Days.Read(from);
        _until = until is null ? null : Days.Read(until);
    }

    /// <summary>Whether an act is inside; <paramref name="lacking"/> names what would have to be known better.</summary>
    public Truth Includes(EventTime time, out string? lacking)
    {
        lacking = null;
        if (_from is null)
        {
            lacking = "effective.from";
            return Truth.Unknown;
        }

        if (time.Earliest > _from.LastInUtc + AnyZone && _until is null)
            return Truth.True;
        var zone = DateTimeZoneProviders.Tzdb[time.Zone];
        var truth = NotBefore(time, _from, zone);
        if (truth == Truth.Unknown)
            lacking = _from.IsOne ? "occurredAt" : "effective.from";
        if (_until is null || truth == Truth.False)
            return truth;

        var ended = NotBefore(time, _until.Next, zone);
        if (ended == Truth.Unknown)
            lacking ??= _until.IsOne ? "occurredAt" : "effective.until";
        return truth.And(ended switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown });
    }

    /// <summary>When it began in a zone, as precisely as that is known; null where it is not known at all.</summary>
    public (Instant Earliest, Instant Latest)? Began(string zone) => _from is null ? null : Starts(_from, zone);

    /// <summary>When it ended in a zone; null while it goes on.</summary>
    public (Instant Earliest, Instant Latest)? Ended(string zone) => _until is null ? null : Starts(_until.Next, zone);

    private static (Instant, Instant) Starts(Days days, string zone)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        return (tz.AtStartOfDay(days.First).ToInstant(), tz.AtStartOfDay(days.Last).ToInstant());
    }

    private static Truth NotBefore(EventTime time, Days days, DateTimeZone zone) =>
        time.Latest < zone.AtStartOfDay(days.First).ToInstant() ? Truth.False
        : time.Earliest >= zone.AtStartOfDay(days.Last).ToInstant() ? Truth.True
        : Truth.Unknown;

    private sealed record Days(LocalDate First, LocalDate Last)
    {
        public bool IsOne => First == Last;

        public Instant LastInUtc { get; } = Last.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

        public Days Next => new(First.PlusDays(1), Last.PlusDays(1));

        public static Days Read(string date)
        {
            var (earliest, latest) = EventTimeText.Read(date, DateTimeZone.Utc);
            return new(earliest.InUtc().Date, latest.InUtc().Date);
        }
    }
}
