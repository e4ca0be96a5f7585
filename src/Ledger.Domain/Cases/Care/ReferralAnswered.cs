namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The care authority answers a referral: received, place identified, refused (domain/protocols.md, B 5; 45 CFR 410.1101). Refusals for
/// want of space are what no audit could count.
/// </summary>
public sealed record ReferralAnswered : Entry
{
    /// <summary>What it answers.</summary>
    public required ReferralAnswer Answer { get; init; }

    /// <summary>Why no place is given.</summary>
    public PlaceRefusal? Refusal { get; init; }

    /// <summary>What kind of place was identified or asked for.</summary>
    public FacilityKind? Facility { get; init; }
}

/// <summary>What the care authority answers to a referral.</summary>
public enum ReferralAnswer
{
    /// <summary>Referral received.</summary>
    Received,

    /// <summary>Place identified.</summary>
    PlaceIdentified,

    /// <summary>Admission accepted.</summary>
    Admitted,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Place cancelled.</summary>
    Cancelled,
}

/// <summary>Why no place is given.</summary>
public enum PlaceRefusal
{
    /// <summary>No space.</summary>
    NoSpace,

    /// <summary>Outside the mandate.</summary>
    OutsideMandate,

    /// <summary>Age or sex not attended.</summary>
    AgeOrSex,

    /// <summary>Health needs.</summary>
    HealthNeeds,

    /// <summary>Safety.</summary>
    Safety,

    /// <summary>No protection measure.</summary>
    NoProtectionMeasure,

    /// <summary>Documents missing.</summary>
    NoDocuments,

    /// <summary>Distance or no transport.</summary>
    TooFar,
}
