using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Identity;

/// <summary>
/// An authority determines whether the child is unaccompanied, separated or accompanied, and on what (domain/protocols.md, B 3; CRC
/// General Comment 6, paras 7 and 8; for the United States 6 U.S.C. 279(g)).
/// </summary>
public sealed record AccompanimentDetermined : Entry, INamesPerson
{
    /// <summary>What was determined.</summary>
    public required Accompaniment Accompaniment { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<AccompanimentGround> BasedOn { get; init; }

    /// <summary>Why the child is apart from parents or caregivers.</summary>
    public SeparationCause? SeparationCause { get; init; }

    /// <summary>True where the law of the country treats the child as unaccompanied, also with a relative present.</summary>
    public bool? LegallyUnaccompanied { get; init; }

    /// <summary>The relationship of the adult found with the child.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>The adult as a person of their own.</summary>
    public SubjectId? Person { get; init; }

    /// <summary>The adult's name.</summary>
    [SealedOf(nameof(Person))]
    public Sealed<string>? PersonName { get; init; }
}

/// <summary>What a determination of accompaniment rests on (for Mexico RLM art. 170).</summary>
public enum AccompanimentGround
{
    /// <summary>The child's statement.</summary>
    ChildStatement,

    /// <summary>The adult's statement.</summary>
    AdultStatement,

    /// <summary>Statements of people found with the child.</summary>
    CompanionsStatement,

    /// <summary>The adult's documents.</summary>
    AdultDocuments,

    /// <summary>Consular information.</summary>
    ConsularInformation,

    /// <summary>Check of a register.</summary>
    RegisterCheck,

    /// <summary>DNA test.</summary>
    DnaTest,

    /// <summary>Observation of how they treat each other.</summary>
    Observation,
}

/// <summary>Why a child is apart from parents or caregivers; the list of the inter-agency tools for separated children.</summary>
public enum SeparationCause
{
    /// <summary>Migration.</summary>
    Migration,

    /// <summary>Conflict or general violence.</summary>
    Conflict,

    /// <summary>Death of the caregiver.</summary>
    Death,

    /// <summary>Violence, abuse or exploitation in the family.</summary>
    FamilyViolence,

    /// <summary>Lack of services or support.</summary>
    LackOfServices,

    /// <summary>Armed or criminal groups.</summary>
    ArmedGroups,

    /// <summary>Sickness of a family member.</summary>
    SicknessOfFamily,

    /// <summary>Entrusted into care.</summary>
    EntrustedIntoCare,

    /// <summary>Arrest or detention of the caregiver.</summary>
    ArrestOrDetention,

    /// <summary>Separated by an authority.</summary>
    SeparatedByAuthority,

    /// <summary>Abandonment.</summary>
    Abandonment,

    /// <summary>Repatriation.</summary>
    Repatriation,

    /// <summary>Population movement.</summary>
    PopulationMovement,

    /// <summary>Poverty.</summary>
    Poverty,

    /// <summary>Natural disaster.</summary>
    NaturalDisaster,

    /// <summary>Divorce or remarriage.</summary>
    DivorceOrRemarriage,

    /// <summary>Another cause.</summary>
    Other,
}
