using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The periodic review of where the child is lodged (domain/protocols.md, B 19; CRC art. 25, LGDNNA art. 109, 45 CFR 410.1901).
/// </summary>
public sealed record PlacementReviewed : Entry
{
    /// <summary>What it says.</summary>
    public required PlacementReview PlacementReview { get; init; }

    /// <summary>True where less restrictive places were considered.</summary>
    public bool? LessRestrictiveConsidered { get; init; }

    /// <summary>True where the child was asked.</summary>
    public bool? ChildConsulted { get; init; }

    /// <summary>When the next review is planned.</summary>
    public EventTime? NextReviewPlannedFor { get; init; }
}

/// <summary>What the review of a placement says.</summary>
public enum PlacementReview
{
    /// <summary>It goes on.</summary>
    Continue,

    /// <summary>Move to a less restrictive place.</summary>
    LessRestrictive,

    /// <summary>Move to a more restrictive place.</summary>
    MoreRestrictive,

    /// <summary>Move to family-based care.</summary>
    FamilyBased,

    /// <summary>It ends.</summary>
    End,
}
