using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.BestInterests;

/// <summary>
/// What is best for the child is assessed, before or without a formal determination (domain/protocols.md, B 12; UNHCR Best
/// Interests Procedure, LGDNNA art. 93).
/// </summary>
public sealed record BestInterestsAssessed : Entry
{
    /// <summary>What it proposes for the child.</summary>
    public BestInterestsOption? Proposes { get; init; }

    /// <summary>What was taken into account.</summary>
    public IReadOnlyList<BestInterestsElement>? Elements { get; init; }

    /// <summary>True where the child was heard for it.</summary>
    public bool? ChildHeard { get; init; }

    /// <summary>The reasoning.</summary>
    public Sealed<string>? Reasoning { get; init; }
}

/// <summary>What an assessment of best interests takes into account (General Comment 14, paras 52 to 79).</summary>
public enum BestInterestsElement
{
    /// <summary>The child's views.</summary>
    ChildsViews,

    /// <summary>Identity.</summary>
    Identity,

    /// <summary>Family environment and relations.</summary>
    FamilyRelations,

    /// <summary>Care, protection and safety.</summary>
    CareAndSafety,

    /// <summary>Situation of vulnerability.</summary>
    Vulnerability,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Education.</summary>
    Education,
}
