using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Dates in packs, in the forms that entries take.</summary>
internal static class Dates
{
    /// <summary>The first and the last instant in UTC that a date may mean, or null where it is none.</summary>
    public static (Instant Earliest, Instant Latest)? Read(string date)
    {
        try
        {
            return EventTimeText.Read(date, DateTimeZone.Utc);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
