using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>
/// A judge or authority ratifies, modifies, extends or cancels a measure; the entry of the measure is cited (domain/protocols.md, B
/// 11; LGDNNA art. 122-VII).
/// </summary>
public sealed record MeasureReviewed : Entry
{
    /// <summary>What the review says.</summary>
    public required MeasureReview Review { get; init; }

    /// <summary>Under which power.</summary>
    public MeasureKind? MeasureKind { get; init; }

    /// <summary>What it does.</summary>
    public IReadOnlyList<ProtectionMeasure>? Measures { get; init; }

    /// <summary>Until when, where it has a term.</summary>
    public EventTime? Until { get; init; }
}

/// <summary>What a review does with a measure.</summary>
public enum MeasureReview
{
    /// <summary>Ratified.</summary>
    Ratified,

    /// <summary>Modified.</summary>
    Modified,

    /// <summary>Extended.</summary>
    Extended,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
