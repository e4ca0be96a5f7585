using NodaTime;

namespace Ledger.Domain.Calendars;

/// <summary>How the day of a holiday is found.</summary>
public abstract record DayRule
{
    private DayRule()
    {
    }

    /// <summary>The day in a year.</summary>
    public abstract LocalDate In(int year);

    /// <summary>A day of a month.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="Day">The day.</param>
    public sealed record Fixed(int Month, int Day) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate In(int year) => new(year, Month, Day);
    }

    /// <summary>The nth of a weekday of a month; the last one where <paramref name="Nth"/> is -1.</summary>
    /// <param name="Nth">Which one, from 1, or -1.</param>
    /// <param name="Weekday">The weekday.</param>
    /// <param name="Month">The month.</param>
    public sealed record Weekly(int Nth, IsoDayOfWeek Weekday, int Month) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate In(int year) => Nth > 0
            ? new LocalDate(year, Month, 1).PlusDays(-1).Next(Weekday).PlusWeeks(Nth - 1)
            : new LocalDate(year, Month, 1).PlusMonths(1).Previous(Weekday);
    }

    /// <summary>So many days after Easter Sunday.</summary>
    /// <param name="Days">Days after it; negative before.</param>
    /// <param name="Orthodox">True for the Easter of the Orthodox churches.</param>
    public sealed record FromEaster(int Days, bool Orthodox) : DayRule
    {
        /// <inheritdoc/>
        public override LocalDate In(int year) => (Orthodox ? Easter.Orthodox(year) : Easter.Western(year)).PlusDays(Days);
    }
}
