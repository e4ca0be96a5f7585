using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Rights;

/// <summary>
/// The child is told of rights and of what happens (domain/protocols.md, B 6; for Mexico Ley de Migración arts. 109 and 112 fr. IV). One
/// type for all; the topics tell what was told.
/// </summary>
public sealed record RightsInformed : Entry
{
    /// <summary>What was told.</summary>
    public required IReadOnlyList<RightsTopic> Topics { get; init; }

    /// <summary>The language in which it was told (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public string? Language { get; init; }

    /// <summary>True where an interpreter took part.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>True where it was told in a form fit for the child's age and development.</summary>
    public bool? ChildFriendly { get; init; }

    /// <summary>True where it was also given in writing.</summary>
    public bool? InWriting { get; init; }

    /// <summary>True where the child showed to have understood.</summary>
    public bool? Understood { get; init; }
}

/// <summary>What a child is told.</summary>
public enum RightsTopic
{
    /// <summary>The child's rights.</summary>
    Rights,

    /// <summary>Why the authority holds the child.</summary>
    ReasonForHolding,

    /// <summary>Referral.</summary>
    Referral,

    /// <summary>Notice to the protection authority.</summary>
    NoticeToProtectionAuthority,

    /// <summary>The procedure.</summary>
    Procedure,

    /// <summary>Representation and legal aid.</summary>
    Representation,

    /// <summary>Consular contact.</summary>
    ConsularContact,

    /// <summary>Asylum and protection.</summary>
    Asylum,

    /// <summary>Remedies.</summary>
    Remedy,

    /// <summary>How to complain.</summary>
    Complaint,

    /// <summary>Risks of trafficking and smuggling.</summary>
    SmugglingRisks,

    /// <summary>Transfer.</summary>
    Transfer,

    /// <summary>Return.</summary>
    Return,

    /// <summary>Contact with family.</summary>
    FamilyContact,

    /// <summary>Age assessment.</summary>
    AgeAssessment,

    /// <summary>Use of personal data.</summary>
    DataProtection,

    /// <summary>Rules of the place.</summary>
    FacilityRules,
}
