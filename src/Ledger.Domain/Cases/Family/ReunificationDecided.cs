using Ledger.Domain.Cases.Sponsors;

namespace Ledger.Domain.Cases.Family;

/// <summary>
/// It is decided whether the child is reunified with family, and with whom (domain/protocols.md, B 18; CRC arts. 9 and 10).
/// </summary>
public sealed record ReunificationDecided : Entry, INamesPerson
{
    /// <summary>What is decided.</summary>
    public required ReunificationDecision Reunification { get; init; }

    /// <summary>Why.</summary>
    public ReunificationReason? Reason { get; init; }

    /// <summary>The person's relationship to the child.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>The relative as a person of their own.</summary>
    public SubjectId? Relative { get; init; }

    SubjectId? INamesPerson.Person => Relative;
}

/// <summary>What is decided about reunification.</summary>
public enum ReunificationDecision
{
    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Postponed.</summary>
    Postponed,
}

/// <summary>Why reunification was decided so.</summary>
public enum ReunificationReason
{
    /// <summary>Best interests.</summary>
    BestInterests,

    /// <summary>Risk in the family.</summary>
    RiskInFamily,

    /// <summary>The family is unwilling.</summary>
    FamilyUnwilling,

    /// <summary>The child is unwilling.</summary>
    ChildUnwilling,

    /// <summary>Kinship not proven.</summary>
    KinshipUnproven,

    /// <summary>Family not located.</summary>
    FamilyNotLocated,

    /// <summary>Court order.</summary>
    CourtOrder,
}
