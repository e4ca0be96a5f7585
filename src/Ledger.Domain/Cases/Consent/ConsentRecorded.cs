using Ledger.Domain.Cases.Asylum;

namespace Ledger.Domain.Cases.Consent;

/// <summary>
/// The child or the representative gives, refuses or withdraws consent (domain/protocols.md, F 8; LSRPCAP art. 21: express and
/// evidenced). A closed case still takes a refusal and a withdrawal. Consent of both to contact with the origin lets its authorities read the case, until one of them refuses or
/// withdraws or a need for protection shows.
/// </summary>
public sealed record ConsentRecorded : Entry, INamesPerson, IAfterClosing
{
    /// <summary>To what.</summary>
    public required ConsentSubject ConsentTo { get; init; }

    /// <summary>Given, refused or withdrawn.</summary>
    public required ConsentDecision Consent { get; init; }

    /// <summary>The child, the representative, or both.</summary>
    public required ChildsSide MadeBy { get; init; }

    /// <summary>True where it was first explained in a way and language they understood.</summary>
    public bool? Informed { get; init; }

    /// <summary>True where a signed document evidences it.</summary>
    public bool? Signed { get; init; }

    /// <summary>The representative as a person of their own.</summary>
    public SubjectId? Representative { get; init; }

    SubjectId? INamesPerson.Person => Representative;

    bool IAfterClosing.IsTaken => Consent != ConsentDecision.Given;
}

/// <summary>What is said to a question of consent.</summary>
public enum ConsentDecision
{
    /// <summary>Given.</summary>
    Given,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}

/// <summary>What may need the consent of a child or of its representative.</summary>
public enum ConsentSubject
{
    /// <summary>Consular contact.</summary>
    ConsularContact,

    /// <summary>Contact with the authorities of the country of origin, who then may read the case.</summary>
    OriginContact,

    /// <summary>Family tracing.</summary>
    FamilyTracing,

    /// <summary>Contact with the family.</summary>
    FamilyContact,

    /// <summary>Sharing data with another authority or organisation.</summary>
    DataSharing,

    /// <summary>Return.</summary>
    Return,

    /// <summary>Age assessment.</summary>
    AgeAssessment,

    /// <summary>Medical care.</summary>
    MedicalCare,

    /// <summary>The placement proposed.</summary>
    Placement,

    /// <summary>An interview or its recording.</summary>
    Interview,

    /// <summary>Family reunification.</summary>
    Reunification,
}
