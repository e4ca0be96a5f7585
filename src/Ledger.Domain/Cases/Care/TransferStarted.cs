using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The child leaves for another place under an authority's responsibility (domain/protocols.md, B 19; for Mexico Ley de Migración art.
/// 112 fr. III; 45 CFR 410.1004). From where: the envelope's place.
/// </summary>
public sealed record TransferStarted : Entry
{
    /// <summary>Where to, by code.</summary>
    public Place? Destination { get; init; }

    /// <summary>What kind of place the child is moved to.</summary>
    public FacilityKind? Facility { get; init; }

    /// <summary>Why.</summary>
    public required TransferReason TransferReason { get; init; }

    /// <summary>Who accompanies.</summary>
    public required IReadOnlyList<Escort> Escort { get; init; }

    /// <summary>By what.</summary>
    public Transport? Transport { get; init; }

    /// <summary>True where it could not wait for an approval.</summary>
    public bool? Emergency { get; init; }

    /// <summary>True where it was approved before.</summary>
    public bool? PriorApproval { get; init; }

    /// <summary>The authority that approved, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? ApprovedBy { get; init; }

    /// <summary>When arrival is planned.</summary>
    public EventTime? ArrivalPlannedFor { get; init; }
}

/// <summary>Who accompanies a child on the way.</summary>
public enum Escort
{
    /// <summary>Child-protection officer.</summary>
    ChildProtectionOfficer,

    /// <summary>Child specialist.</summary>
    ChildSpecialist,

    /// <summary>Care worker.</summary>
    CareWorker,

    /// <summary>Consular official.</summary>
    ConsularOfficial,

    /// <summary>Migration officer.</summary>
    MigrationOfficer,

    /// <summary>Police.</summary>
    Police,

    /// <summary>Health worker.</summary>
    HealthWorker,

    /// <summary>The representative.</summary>
    Representative,

    /// <summary>Relative.</summary>
    Relative,

    /// <summary>Nobody.</summary>
    None,
}

/// <summary>Why a child is moved.</summary>
public enum TransferReason
{
    /// <summary>Referral to the care authority.</summary>
    Referral,

    /// <summary>No space.</summary>
    NoSpace,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Isolation.</summary>
    Isolation,

    /// <summary>Safety.</summary>
    Safety,

    /// <summary>Nearer to family.</summary>
    NearerFamily,

    /// <summary>Less restrictive place.</summary>
    LessRestrictive,

    /// <summary>More restrictive place.</summary>
    MoreRestrictive,

    /// <summary>Court order.</summary>
    CourtOrder,

    /// <summary>Hearing or procedure.</summary>
    Hearing,

    /// <summary>Return.</summary>
    Return,
}
