namespace Ledger.Domain.Cases.Sponsors;

/// <summary>A sponsor is approved or denied (domain/protocols.md, B 20; 8 U.S.C. 1232(c)(3)(A), 45 CFR 410.1201 to 1207).</summary>
public sealed record SponsorDecided : Entry, INamesPerson
{
    /// <summary>What is decided.</summary>
    public required SponsorDecision SponsorDecision { get; init; }

    /// <summary>Why it was denied.</summary>
    public IReadOnlyList<SponsorDenialReason>? SponsorReasons { get; init; }

    /// <summary>True where the federal custodian approved.</summary>
    public bool? CustodianApproval { get; init; }

    /// <summary>The sponsor as a person of their own.</summary>
    public SubjectId? Sponsor { get; init; }

    SubjectId? INamesPerson.Person => Sponsor;
}

/// <summary>What is decided about a sponsor.</summary>
public enum SponsorDecision
{
    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Remanded for more information.</summary>
    Remanded,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}

/// <summary>Why a sponsor was denied.</summary>
public enum SponsorDenialReason
{
    /// <summary>Risk to the child.</summary>
    RiskToChild,

    /// <summary>Adverse check.</summary>
    AdverseCheck,

    /// <summary>Identity not proven.</summary>
    IdentityUnproven,

    /// <summary>Relationship not proven.</summary>
    RelationshipUnproven,

    /// <summary>Negative home study.</summary>
    HomeStudyNegative,

    /// <summary>Immigration status only.</summary>
    ImmigrationStatusOnly,

    /// <summary>Unable to care.</summary>
    UnableToCare,

    /// <summary>The child is unwilling.</summary>
    ChildUnwilling,

    /// <summary>Other.</summary>
    Other,
}
