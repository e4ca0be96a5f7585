using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols;

/// <summary>
/// The records of an authority for some chapters are complete here, for what occurred in a span of days. Only inside declared
/// coverage does silence count: a bound that passed without an entry is a breach there and "not evidenced" elsewhere
/// (design.md, principle 6). An entry of the ledger's own stream.
/// </summary>
public sealed record CoverageDeclared : Entry
{
    /// <summary>The covered authority, by code.</summary>
    [Text(40, Pattern.Authority)]
    public required string Authority { get; init; }

    /// <summary>The covered territory: ISO 3166-1 alpha-2 of the place of the trigger.</summary>
    [Text(2, Pattern.Country)]
    public required string Country { get; init; }

    /// <summary>The covered chapters.</summary>
    public required IReadOnlyList<Chapter> Chapters { get; init; }

    /// <summary>First covered day of occurrence, a calendar date.</summary>
    [Text(10, Pattern.Date)]
    public required string From { get; init; }

    /// <summary>Last covered day of occurrence; absent while coverage goes on.</summary>
    [Text(10, Pattern.Date)]
    public string? Until { get; init; }

    /// <summary>The import to whose cases alone the declaration applies, by the mapping's name of the source.</summary>
    [Text(60, Pattern.Code)]
    public string? Import { get; init; }
}
