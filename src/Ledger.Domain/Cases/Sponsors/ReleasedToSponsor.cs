using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Sponsors;

/// <summary>
/// The care authority releases the child to a sponsor, who cares for the child from then on; where, by state and county, is the
/// envelope's place (domain/protocols.md, B 20; 8 U.S.C. 1232(c)(3), 45 CFR 410 subpart C).
/// </summary>
public sealed record ReleasedToSponsor : Entry, INamesPerson
{
    /// <summary>The sponsor's category in the register of ORR.</summary>
    public required SponsorCategory Category { get; init; }

    /// <summary>The sponsor's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>The sponsor as a person of their own.</summary>
    public SubjectId? Sponsor { get; init; }

    /// <summary>The sponsor's name.</summary>
    [SealedOf(nameof(Sponsor))]
    public Sealed<string>? SponsorName { get; init; }

    /// <summary>The sponsor's address.</summary>
    [SealedOf(nameof(Sponsor))]
    public Sealed<string>? SponsorAddress { get; init; }

    SubjectId? INamesPerson.Person => Sponsor;
}

/// <summary>Categories of sponsors as ORR defines them.</summary>
public enum SponsorCategory
{
    /// <summary>Category 1: parent or legal guardian.</summary>
    ParentOrGuardian,

    /// <summary>Category 2: immediate relative.</summary>
    ImmediateRelative,

    /// <summary>Category 3: distant relative or unrelated adult.</summary>
    DistantRelativeOrUnrelated,

    /// <summary>Not recorded.</summary>
    Unknown,
}

/// <summary>Relationships of a sponsor or caregiver to the child.</summary>
public enum Relationship
{
    /// <summary>Mother.</summary>
    Mother,

    /// <summary>Father.</summary>
    Father,

    /// <summary>Step-parent.</summary>
    StepParent,

    /// <summary>Legal guardian.</summary>
    LegalGuardian,

    /// <summary>Brother, also half or step.</summary>
    Brother,

    /// <summary>Sister, also half or step.</summary>
    Sister,

    /// <summary>Brother or sister, sex not recorded.</summary>
    Sibling,

    /// <summary>Grandparent.</summary>
    Grandparent,

    /// <summary>Aunt.</summary>
    Aunt,

    /// <summary>Uncle.</summary>
    Uncle,

    /// <summary>Cousin.</summary>
    Cousin,

    /// <summary>Brother-in-law or sister-in-law.</summary>
    SiblingInLaw,

    /// <summary>Nephew or niece.</summary>
    NephewOrNiece,

    /// <summary>Godfather or godmother.</summary>
    Godparent,

    /// <summary>Partner of a parent.</summary>
    ParentsPartner,

    /// <summary>Spouse of the child.</summary>
    Spouse,

    /// <summary>Another relative.</summary>
    OtherRelative,

    /// <summary>A friend of the family.</summary>
    FamilyFriend,

    /// <summary>An institution or organisation.</summary>
    Organisation,

    /// <summary>Not related.</summary>
    Unrelated,

    /// <summary>Not recorded.</summary>
    Unknown,
}
