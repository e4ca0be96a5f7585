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

    /// <summary>What the place was found to give.</summary>
    public IReadOnlyList<PlacementCondition>? ConditionsMet { get; init; }

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

/// <summary>What a place has to give a child.</summary>
public enum PlacementCondition
{
    /// <summary>Apart from unrelated adults.</summary>
    SeparateFromAdults,

    /// <summary>Together with family.</summary>
    WithFamily,

    /// <summary>Access to legal aid.</summary>
    LegalAccess,

    /// <summary>Contact with family.</summary>
    FamilyContact,

    /// <summary>Visits.</summary>
    Visits,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Play and rest.</summary>
    Recreation,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>A way to complain.</summary>
    ComplaintMechanism,

    /// <summary>Freedom to leave.</summary>
    Liberty,
}
