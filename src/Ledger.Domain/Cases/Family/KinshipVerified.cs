using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Family;

/// <summary>
/// A family link is verified or disproved (domain/protocols.md, B 18; Guatemala: DPI and birth certificate, Honduras: civil
/// registry or DNA).
/// </summary>
public sealed record KinshipVerified : Entry, INamesPerson
{
    /// <summary>The person's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>What the verification says.</summary>
    public required KinshipResult Kinship { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<KinshipEvidence> Evidence { get; init; }

    /// <summary>The relative as a person of their own.</summary>
    public SubjectId? Relative { get; init; }

    /// <summary>The relative's name.</summary>
    [SealedOf(nameof(Relative))]
    public Sealed<string>? RelativeName { get; init; }

    SubjectId? INamesPerson.Person => Relative;
}

/// <summary>What proves or disproves a family link.</summary>
public enum KinshipEvidence
{
    /// <summary>Civil registry.</summary>
    CivilRegistry,

    /// <summary>Birth certificate.</summary>
    BirthCertificate,

    /// <summary>Identity document.</summary>
    IdentityDocument,

    /// <summary>DNA test.</summary>
    Dna,

    /// <summary>Confirmation by a consulate.</summary>
    ConsularConfirmation,

    /// <summary>Court decision.</summary>
    CourtDecision,

    /// <summary>Interview.</summary>
    Interview,

    /// <summary>Photographs.</summary>
    Photographs,

    /// <summary>Testimony.</summary>
    Testimony,

    /// <summary>Home visit.</summary>
    HomeVisit,
}

/// <summary>What the verification of a family link says.</summary>
public enum KinshipResult
{
    /// <summary>Verified.</summary>
    Verified,

    /// <summary>Not verified.</summary>
    NotVerified,

    /// <summary>Disproved.</summary>
    Disproved,
}
