namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The child is no longer lodged there (domain/protocols.md, B 19). The date and reason of exit are what no register could give.
/// </summary>
public sealed record PlacementEnded : Entry
{
    /// <summary>Why it ended.</summary>
    public required PlacementEnd PlacementEnd { get; init; }

    /// <summary>What kind of place is left.</summary>
    public FacilityKind? Facility { get; init; }
}

/// <summary>Why a placement ends.</summary>
public enum PlacementEnd
{
    /// <summary>Moved to another place.</summary>
    Moved,

    /// <summary>Family reunification.</summary>
    Reunified,

    /// <summary>Released to a sponsor.</summary>
    ReleasedToSponsor,

    /// <summary>Returned.</summary>
    Returned,

    /// <summary>Reached majority.</summary>
    ReachedMajority,

    /// <summary>Left on their own.</summary>
    LeftOnOwn,

    /// <summary>Eviction.</summary>
    Eviction,

    /// <summary>The place closed.</summary>
    FacilityClosed,

    /// <summary>Court order.</summary>
    CourtOrder,

    /// <summary>Never carried out.</summary>
    NeverCarriedOut,

    /// <summary>Hospitalised.</summary>
    Hospitalised,

    /// <summary>Deceased.</summary>
    Deceased,
}
