using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Family;

/// <summary>
/// The child is handed over to a relative, who cares for the child from then on (domain/protocols.md, B 18 and 22).
/// </summary>
public sealed record ReunifiedWithFamily : Entry, INamesPerson
{
    /// <summary>The person's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>By which document the relative was identified.</summary>
    public ReceiverDocument? ReceiverDocument { get; init; }

    /// <summary>The relative as a person of their own.</summary>
    public SubjectId? Relative { get; init; }

    /// <summary>The relative's name.</summary>
    [SealedOf(nameof(Relative))]
    public Sealed<string>? RelativeName { get; init; }

    /// <summary>The relative's address.</summary>
    [SealedOf(nameof(Relative))]
    public Sealed<string>? RelativeAddress { get; init; }

    SubjectId? INamesPerson.Person => Relative;
}

/// <summary>By which document a person who receives a child is identified.</summary>
public enum ReceiverDocument
{
    /// <summary>National identity document.</summary>
    NationalId,

    /// <summary>Passport.</summary>
    Passport,

    /// <summary>Consular document.</summary>
    ConsularDocument,

    /// <summary>Driving licence.</summary>
    DrivingLicence,

    /// <summary>Birth certificate.</summary>
    BirthCertificate,

    /// <summary>None.</summary>
    None,
}
