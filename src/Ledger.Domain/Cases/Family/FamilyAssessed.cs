using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Family;

/// <summary>
/// A family is assessed before reunification: risk in the home, psychological, social, legal; and whether child and family want it
/// (domain/protocols.md, B 18).
/// </summary>
public sealed record FamilyAssessed : Entry, INamesPerson
{
    /// <summary>What was looked at.</summary>
    public required IReadOnlyList<FamilyAspect> Aspects { get; init; }

    /// <summary>True where the family was found suitable.</summary>
    public bool? Suitable { get; init; }

    /// <summary>True where the child wants to live with the family.</summary>
    public bool? ChildWilling { get; init; }

    /// <summary>True where the family wants to receive the child.</summary>
    public bool? FamilyWilling { get; init; }

    /// <summary>The person's relationship to the child.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>The relative as a person of their own.</summary>
    public SubjectId? Relative { get; init; }

    /// <summary>The relative's name.</summary>
    [SealedOf(nameof(Relative))]
    public Sealed<string>? RelativeName { get; init; }

    /// <summary>What was found.</summary>
    public Sealed<string>? Summary { get; init; }

    SubjectId? INamesPerson.Person => Relative;
}

/// <summary>What an assessment of a family looks at.</summary>
public enum FamilyAspect
{
    /// <summary>Risk in the home.</summary>
    HomeRisk,

    /// <summary>Psychological.</summary>
    Psychological,

    /// <summary>Social.</summary>
    Social,

    /// <summary>Legal.</summary>
    Legal,

    /// <summary>Economic.</summary>
    Economic,

    /// <summary>Health.</summary>
    Health,
}
