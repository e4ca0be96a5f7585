using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Health;

/// <summary>
/// A health professional checks the child (domain/protocols.md, B 8). What it found stands as coarse as protection needs it; the
/// diagnosis is sealed.
/// </summary>
public sealed record HealthChecked : Entry
{
    /// <summary>What was checked.</summary>
    public required IReadOnlyList<HealthCheckKind> HealthChecks { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<HealthFinding>? Findings { get; init; }

    /// <summary>What care is needed.</summary>
    public CareNeeded? CareNeeded { get; init; }

    /// <summary>True where the child is fit to travel.</summary>
    public bool? FitToTravel { get; init; }

    /// <summary>True where holding the child would not harm the child's health.</summary>
    public bool? FitForHolding { get; init; }

    /// <summary>True where isolation was ordered.</summary>
    public bool? IsolationOrdered { get; init; }

    /// <summary>When the child is to be checked again.</summary>
    public EventTime? RecheckPlannedFor { get; init; }

    /// <summary>The diagnosis.</summary>
    public Sealed<string>? Diagnosis { get; init; }
}

/// <summary>Kinds of health checks.</summary>
public enum HealthCheckKind
{
    /// <summary>General medical.</summary>
    Medical,

    /// <summary>Psychosocial.</summary>
    Psychosocial,

    /// <summary>Mental-health crisis.</summary>
    MentalHealthCrisis,

    /// <summary>Dental.</summary>
    Dental,

    /// <summary>Vaccination.</summary>
    Vaccination,

    /// <summary>Screening for communicable diseases.</summary>
    Screening,

    /// <summary>Forensic, of a possible crime.</summary>
    Forensic,

    /// <summary>Sexual and reproductive health.</summary>
    Reproductive,

    /// <summary>Fitness to travel.</summary>
    FitnessToTravel,

    /// <summary>Hospital care.</summary>
    Hospital,
}

/// <summary>What a health check finds, as coarse as protection needs it; the diagnosis is sealed.</summary>
public enum HealthFinding
{
    /// <summary>Nothing found.</summary>
    Healthy,

    /// <summary>Acute illness.</summary>
    AcuteIllness,

    /// <summary>Communicable disease.</summary>
    CommunicableDisease,

    /// <summary>Chronic condition.</summary>
    ChronicCondition,

    /// <summary>Injury.</summary>
    Injury,

    /// <summary>Malnutrition or dehydration.</summary>
    Malnutrition,

    /// <summary>Pregnancy.</summary>
    Pregnancy,

    /// <summary>Disability.</summary>
    Disability,

    /// <summary>Mental distress.</summary>
    MentalDistress,

    /// <summary>Risk of self-harm.</summary>
    SelfHarmRisk,

    /// <summary>Signs of violence.</summary>
    SignsOfViolence,

    /// <summary>Check declined.</summary>
    Refused,
}

/// <summary>What care is needed after a check.</summary>
public enum CareNeeded
{
    /// <summary>None.</summary>
    None,

    /// <summary>Routine.</summary>
    Routine,

    /// <summary>Urgent.</summary>
    Urgent,

    /// <summary>Emergency.</summary>
    Emergency,
}
