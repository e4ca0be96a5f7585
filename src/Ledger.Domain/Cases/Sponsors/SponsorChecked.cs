namespace Ledger.Domain.Cases.Sponsors;

/// <summary>
/// A check of a sponsor is begun or its result is known (domain/protocols.md, B 20; 8 U.S.C. 1232(c)(3)). A pending check stays
/// open until its result is recorded.
/// </summary>
public sealed record SponsorChecked : Entry, INamesPerson
{
    /// <summary>Which check.</summary>
    public required SponsorCheck Check { get; init; }

    /// <summary>What it came to.</summary>
    public required CheckResult CheckResult { get; init; }

    /// <summary>True where the document can be read.</summary>
    public bool? Legible { get; init; }

    /// <summary>The sponsor as a person of their own.</summary>
    public SubjectId? Sponsor { get; init; }

    SubjectId? INamesPerson.Person => Sponsor;
}

/// <summary>Checks of a sponsor.</summary>
public enum SponsorCheck
{
    /// <summary>Identity document.</summary>
    IdentityDocument,

    /// <summary>Proof of relationship.</summary>
    Relationship,

    /// <summary>Public records.</summary>
    PublicRecords,

    /// <summary>Fingerprints (FBI).</summary>
    Fingerprints,

    /// <summary>Sex-offender registry.</summary>
    SexOffenderRegistry,

    /// <summary>Child-abuse registry.</summary>
    ChildAbuseRegistry,

    /// <summary>Home study.</summary>
    HomeStudy,

    /// <summary>Address.</summary>
    Address,

    /// <summary>Earlier sponsorships.</summary>
    EarlierSponsorships,

    /// <summary>Interview.</summary>
    Interview,

    /// <summary>Members of the household.</summary>
    HouseholdMembers,
}

/// <summary>What a check came to.</summary>
public enum CheckResult
{
    /// <summary>Pending.</summary>
    Pending,

    /// <summary>Clear.</summary>
    Clear,

    /// <summary>Adverse.</summary>
    Adverse,

    /// <summary>Waived.</summary>
    Waived,
}
