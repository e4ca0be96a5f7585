using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Projections.Search;

/// <summary>The day by which a time is found and listed.</summary>
internal static class FirstDays
{
    /// <summary>The first day it may have been, in its own zone; before every other where that is unknown.</summary>
    public static DateOnly FirstDay(this EventTime time)
    {
        if (time.Earliest == Instant.MinValue)
            return DateOnly.MinValue;
        var day = time.Earliest.InZone(DateTimeZoneProviders.Tzdb[time.Zone]).Date;
        return day.Year < 1 ? DateOnly.MinValue : day.ToDateOnly();
    }
}
