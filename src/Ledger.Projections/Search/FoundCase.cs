using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using NodaTime;

namespace Ledger.Projections.Search;

/// <summary>What a list shows of a case.</summary>
public sealed record FoundCase
{
    /// <summary>The case.</summary>
    public required Guid Case { get; init; }

    /// <summary>Its number for people.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Number of entries.</summary>
    public required long Version { get; init; }

    /// <summary>Place of the last entry in the ledger.</summary>
    public required long Position { get; init; }

    /// <summary>When the last entry was recorded, UTC.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>How far the journey has come.</summary>
    public required Stage Stage { get; init; }

    /// <summary>When the case was opened, as precisely as it is known.</summary>
    public string? OpenedOn { get; init; }

    /// <summary>When the child was met, as precisely as it is known.</summary>
    public string? EncounteredOn { get; init; }

    /// <summary>When the child left, as precisely as it is known.</summary>
    public string? ExitedOn { get; init; }

    /// <summary>Nationalities, ISO 3166-1 alpha-2.</summary>
    public required IReadOnlyList<string> Nationalities { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Age in years when the child was met.</summary>
    public int? Age { get; init; }

    /// <summary>The authority that last took custody.</summary>
    public string? Holder { get; init; }

    /// <summary>Where the child is, by code.</summary>
    public Place? Place { get; init; }
}
