using System.Collections.Concurrent;
using System.Collections.Frozen;
using Ledger.Domain.Protocols;
using NodaTime;

namespace Ledger.Domain.Calendars;

/// <summary>
/// The working days of one body of law: weekends, holidays computed from the statute, and closures of agencies for the years of which the
/// decree is cited. Immutable.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<IsoDayOfWeek> _weekend;
    private readonly ConcurrentDictionary<int, FrozenDictionary<LocalDate, DayOff>> _years = new();

    internal WorkingCalendar(
        string id, string country, Localized title, Localized note, IEnumerable<IsoDayOfWeek> weekend,
        IReadOnlyList<Holiday> holidays, IReadOnlyList<Closures> closures)
    {
        Id = id;
        Country = country;
        Title = title;
        Note = note;
        Holidays = holidays;
        Closures = closures;
        _weekend = weekend.ToFrozenSet();
    }

    /// <summary>Its id, by which rules name it.</summary>
    public string Id { get; }

    /// <summary>ISO 3166-1 alpha-2 of the country.</summary>
    public string Country { get; }

    /// <summary>What it is called.</summary>
    public Localized Title { get; }

    /// <summary>What it rests on and what it leaves out.</summary>
    public Localized Note { get; }

    /// <summary>The holidays and the provision of each.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>The years of which the closures of agencies are known, and from which decree.</summary>
    public IReadOnlyList<Closures> Closures { get; }

    /// <summary>What a day is.</summary>
    public DayKind KindOf(LocalDate day) =>
        _weekend.Contains(day.DayOfWeek) ? DayKind.Off
        : DaysOff(day.Year).TryGetValue(day, out var off) ? off.Kind
        : DayKind.Working;

    /// <summary>
    /// True where every day off of a year is known: a deadline across another year is presumed, because an agency may have been closed.
    /// </summary>
    public bool IsComplete(int year)
    {
        foreach (var closures in Closures)
            if (closures.Year == year)
                return true;
        return false;
    }

    /// <summary>The days off of a year besides weekends, in order.</summary>
    public IEnumerable<DayOff> In(int year) => DaysOff(year).Values.OrderBy(d => d.Date);

    private FrozenDictionary<LocalDate, DayOff> DaysOff(int year) => _years.GetOrAdd(year, static (y, calendar) => calendar.Compute(y), this);

    private FrozenDictionary<LocalDate, DayOff> Compute(int year)
    {
        // A holiday of the year after may be observed in this one: 1 January on a Saturday.
        var days = new Dictionary<LocalDate, DayOff>();
        foreach (var off in new[] { year - 1, year, year + 1 }
            .SelectMany(y => Holidays.SelectMany(h => h.In(y)).Concat(Closures.Where(c => c.Year == y).SelectMany(c => c.Days)))
            .Where(d => d.Date.Year == year))
            if (!days.TryGetValue(off.Date, out var known) || known.Kind == DayKind.Disputed)
                days[off.Date] = off;
        return days.ToFrozenDictionary();
    }
}

/// <summary>A day off.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off, or disputed.</param>
/// <param name="Id">The holiday or closure that it is.</param>
public sealed record DayOff(LocalDate Date, DayKind Kind, string Id);

/// <summary>The closures of agencies in a year besides the holidays.</summary>
/// <param name="Year">The year.</param>
/// <param name="Citation">The decree.</param>
/// <param name="Confidence">How sure we are of it.</param>
/// <param name="Days">The days; none where the decree orders none.</param>
public sealed record Closures(int Year, string Citation, Confidence Confidence, IReadOnlyList<DayOff> Days);
