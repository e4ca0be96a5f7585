namespace Ledger.Domain.Calendars;

/// <summary>What a day is in a calendar of working days.</summary>
public enum DayKind
{
    /// <summary>It counts.</summary>
    Working,

    /// <summary>It does not count.</summary>
    Off,

    /// <summary>Sources differ, or it is not known: a deadline is computed with it and without it.</summary>
    Disputed,
}
