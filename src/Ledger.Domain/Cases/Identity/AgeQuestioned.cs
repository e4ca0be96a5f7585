using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Identity;

/// <summary>
/// Someone claims that the person is a child, or doubts it (domain/protocols.md, B 3). Until it is settled the person is presumed a child
/// (CRC General Comment 6, para 31): whether the presumption was kept is told.
/// </summary>
public sealed record AgeQuestioned : Entry
{
    /// <summary>What is claimed.</summary>
    public required AgeClaim AgeClaim { get; init; }

    /// <summary>Who claims it.</summary>
    public required Claimant ClaimedBy { get; init; }

    /// <summary>The age claimed, in completed years.</summary>
    [Bounds(0, 99)]
    public int? ClaimedAge { get; init; }

    /// <summary>What the doubt rests on.</summary>
    public IReadOnlyList<AgeDoubt>? DoubtRestsOn { get; init; }

    /// <summary>True where an assessment was ordered.</summary>
    public bool? AssessmentOrdered { get; init; }

    /// <summary>True where the person is treated as a child meanwhile.</summary>
    public bool? PresumptionKept { get; init; }
}

/// <summary>What is claimed of an age.</summary>
public enum AgeClaim
{
    /// <summary>That the person is a child.</summary>
    Minority,

    /// <summary>That the person is an adult.</summary>
    Majority,
}

/// <summary>Who claims.</summary>
public enum Claimant
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>The authority.</summary>
    Authority,

    /// <summary>The representative.</summary>
    Representative,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>A document.</summary>
    Document,
}

/// <summary>What a doubt about an age rests on.</summary>
public enum AgeDoubt
{
    /// <summary>Physical appearance.</summary>
    Appearance,

    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Statements.</summary>
    Statements,

    /// <summary>Another register.</summary>
    OtherRegister,
}
