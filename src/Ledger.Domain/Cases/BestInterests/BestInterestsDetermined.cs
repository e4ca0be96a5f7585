using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.BestInterests;

/// <summary>
/// The formal determination of what is best for the child, with the options weighed (domain/protocols.md, B 12;
/// CRC art. 3 and General Comment 14; for Mexico LGDNNA arts. 97 and 123).
/// </summary>
public sealed record BestInterestsDetermined : Entry
{
    /// <summary>The option chosen.</summary>
    public required BestInterestsOption Option { get; init; }

    /// <summary>The options weighed, the chosen one included.</summary>
    public IReadOnlyList<BestInterestsOption>? Weighed { get; init; }

    /// <summary>How many people decided.</summary>
    [Bounds(1, 50)]
    public int? PanelSize { get; init; }

    /// <summary>The reasoning.</summary>
    public Sealed<string>? Reasoning { get; init; }
}

/// <summary>What a best-interests determination may choose.</summary>
public enum BestInterestsOption
{
    /// <summary>Return to the country of origin.</summary>
    Return,

    /// <summary>Stay in the country with a protection measure or a status.</summary>
    Stay,

    /// <summary>Reunification with family in this country.</summary>
    ReunificationHere,

    /// <summary>Reunification with family in a third country.</summary>
    ReunificationElsewhere,

    /// <summary>International protection.</summary>
    InternationalProtection,

    /// <summary>Alternative care until majority.</summary>
    AlternativeCare,
}
