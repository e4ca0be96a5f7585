using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Reference;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Protocols;

/// <summary>
/// Where silence counts: which authority's records of which chapters, in which country and for what occurred on which days, are
/// declared complete (design.md, principle 6). Without a declaration nothing is. An imported case is covered by declarations for its
/// import alone.
/// </summary>
public sealed class Coverage
{
    /// <summary>Nothing is declared.</summary>
    public static Coverage None { get; } = new([]);

    private readonly Declared[] _declared;

    private Coverage(Declared[] declared) => _declared = declared;

    /// <summary>The declarations in force.</summary>
    public static Coverage Of(IEnumerable<CoverageDeclared> declarations) => new([.. declarations.Select(Declared.Of)]);

    /// <summary>
    /// True where the records of an authority for a chapter are complete for every day on which something may have occurred.
    /// </summary>
    /// <param name="authority">The authority's code; a declaration for <c>MX-INM</c> stands for its units too.</param>
    /// <param name="country">The country of the trigger; unknown is never covered.</param>
    /// <param name="chapter">The chapter of the entry that is missing.</param>
    /// <param name="occurredAt">When the trigger occurred; its days are those of its own zone.</param>
    /// <param name="import">The import that the case stems from, or null.</param>
    public bool Includes(string authority, string? country, Chapter chapter, EventTime occurredAt, string? import)
    {
        if (country is null || occurredAt.IsUndated || occurredAt.Earliest == Instant.MinValue)
            return false;
        var zone = DateTimeZoneProviders.Tzdb[occurredAt.Zone];
        var first = occurredAt.Earliest.InZone(zone).Date;
        var last = occurredAt.Latest.InZone(zone).Date;
        foreach (var d in _declared)
            if (d.Country == country && d.Import == import && d.From <= first && (d.Until is not { } until || last <= until)
                && d.Chapters.Contains(chapter) && AuthorityDirectory.IsWithin(authority, d.Authority))
                return true;
        return false;
    }

    private sealed record Declared(
        string Authority, string Country, Chapter[] Chapters, LocalDate From, LocalDate? Until, string? Import)
    {
        public static Declared Of(CoverageDeclared d) =>
            new(d.Authority, d.Country, [.. d.Chapters], Day(d.From), d.Until is { } until ? Day(until) : null, d.Import);

        private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
    }
}
