using Ledger.Domain.Protocols;

namespace Ledger.Domain.Calendars;

/// <summary>A holiday and how its day is computed.</summary>
/// <param name="Id">Its id in the calendar.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">How its day of a year is found.</param>
/// <param name="Shift">On which day it is kept, seen from its own.</param>
/// <param name="From">The first year in which it is kept; null where it always was.</param>
/// <param name="Until">The last year; null while it is kept.</param>
/// <param name="Every">Every so many years from the first on; null where in each.</param>
/// <param name="Disputed">True where sources differ on whether it is a day off.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Confidence">How sure we are of it.</param>
public sealed record Holiday(
    string Id,
    Localized Title,
    DayRule Day,
    Shift Shift,
    int? From,
    int? Until,
    int? Every,
    bool Disputed,
    string Citation,
    Confidence Confidence)
{
    /// <summary>The days off of it that belong to a year.</summary>
    public IEnumerable<DayOff> In(int year)
    {
        if (year < (From ?? year) || year > (Until ?? year) || (Every is { } every && (year - From!.Value) % every != 0))
            return [];
        return [new(Shift.Kept(Day.In(year)), Disputed ? DayKind.Disputed : DayKind.Off, Id)];
    }
}
