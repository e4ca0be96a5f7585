using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.LegalStatus;

/// <summary>
/// A status is granted, denied, renewed, revoked or expires (domain/protocols.md, B 14; Ley de Migración arts. 52-V, 74 and 112-I:
/// it may not depend on documents or fees).
/// </summary>
public sealed record StatusDecided : Entry
{
    /// <summary>Which status.</summary>
    public required LegalStatusKind LegalStatus { get; init; }

    /// <summary>What happens to it.</summary>
    public required StatusDecision StatusDecision { get; init; }

    /// <summary>Until when, where it has a term.</summary>
    public EventTime? Until { get; init; }

    /// <summary>True where it is recognised as a precaution, until best interests are determined.</summary>
    public bool? Precautionary { get; init; }

    /// <summary>Why it was denied or revoked.</summary>
    public IReadOnlyList<StatusDenialReason>? DenialReasons { get; init; }

    /// <summary>The number of the card or permit.</summary>
    public Sealed<string>? PermitNumber { get; init; }
}

/// <summary>What happens to a status.</summary>
public enum StatusDecision
{
    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Renewed.</summary>
    Renewed,

    /// <summary>Expired.</summary>
    Expired,

    /// <summary>Revoked.</summary>
    Revoked,
}

/// <summary>Why a status was denied or revoked.</summary>
public enum StatusDenialReason
{
    /// <summary>Documents missing.</summary>
    Documents,

    /// <summary>Fee not paid.</summary>
    Fee,

    /// <summary>Requirements not met.</summary>
    Requirements,

    /// <summary>No representative.</summary>
    Representation,

    /// <summary>Security or record.</summary>
    Security,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Left the country.</summary>
    LeftTerritory,

    /// <summary>Age disputed.</summary>
    AgeDisputed,

    /// <summary>Other.</summary>
    Other,
}
