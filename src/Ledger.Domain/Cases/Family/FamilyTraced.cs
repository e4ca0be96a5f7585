namespace Ledger.Domain.Cases.Family;

/// <summary>
/// Family tracing is started, goes on or is closed (domain/protocols.md, B 18; CRC arts. 20 to 22, inter-agency guiding
/// principles). It must not endanger child or family.
/// </summary>
public sealed record FamilyTraced : Entry
{
    /// <summary>Which stage.</summary>
    public required TracingStage Tracing { get; init; }

    /// <summary>What was done.</summary>
    public IReadOnlyList<TracingAction>? TracingActions { get; init; }

    /// <summary>What it came to.</summary>
    public TracingResult? TracingResult { get; init; }
}

/// <summary>Stages of family tracing.</summary>
public enum TracingStage
{
    /// <summary>Started.</summary>
    Started,

    /// <summary>In progress.</summary>
    Continued,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>What is done to trace a family.</summary>
public enum TracingAction
{
    /// <summary>Case by case.</summary>
    CaseByCase,

    /// <summary>Individual tracing.</summary>
    Individual,

    /// <summary>Mass tracing.</summary>
    Mass,

    /// <summary>Photo tracing.</summary>
    Photo,

    /// <summary>Referral to an organisation.</summary>
    ReferralOrganisation,

    /// <summary>Referral to the Red Cross.</summary>
    ReferralRedCross,

    /// <summary>Through the consulate.</summary>
    Consulate,

    /// <summary>Search of registers.</summary>
    Registry,
}

/// <summary>What family tracing came to.</summary>
public enum TracingResult
{
    /// <summary>Family located.</summary>
    Located,

    /// <summary>Family not located.</summary>
    NotLocated,

    /// <summary>Pending.</summary>
    Pending,

    /// <summary>Stopped because of risk.</summary>
    StoppedForRisk,

    /// <summary>Declined by the child.</summary>
    DeclinedByChild,
}
