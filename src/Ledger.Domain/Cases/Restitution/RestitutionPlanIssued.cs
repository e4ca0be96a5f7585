using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Cases.UrgentMeasures;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Restitution;

/// <summary>
/// The protection authority issues, modifies or confirms the plan that restores the rights of the child (domain/protocols.md, B 13;
/// LGDNNA art. 123, Ley de Migración art. 112-III: decisions follow the plan).
/// </summary>
public sealed record RestitutionPlanIssued : Entry, IInvolves
{
    /// <summary>Which edition.</summary>
    public required PlanRevision Revision { get; init; }

    /// <summary>What it proposes for the child.</summary>
    public BestInterestsOption? Proposes { get; init; }

    /// <summary>The rights that it restores.</summary>
    public IReadOnlyList<ChildRight>? Rights { get; init; }

    /// <summary>Its steps: measures, who is responsible, when.</summary>
    public required IReadOnlyList<PlanStep> PlanSteps { get; init; }

    /// <summary>When it is to be reviewed next: planned, not done.</summary>
    public EventTime? NextReviewPlannedFor { get; init; }

    /// <summary>The plan in words.</summary>
    public Sealed<string>? Summary { get; init; }

    IEnumerable<string?> IInvolves.Involved => PlanSteps.Select(step => step.Responsible);
}

/// <summary>One step of a restitution plan: what is to be done, by whom, and when.</summary>
public sealed record PlanStep
{
    /// <summary>What it does.</summary>
    public required IReadOnlyList<ProtectionMeasure> Measures { get; init; }

    /// <summary>The authority that has to carry it out, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Responsible { get; init; }

    /// <summary>When it is to be done: planned, not done.</summary>
    public EventTime? PlannedFor { get; init; }

    /// <summary>Every how many days it is repeated.</summary>
    [Bounds(1, 366)]
    public int? EveryDays { get; init; }
}

/// <summary>Which edition of a restitution plan.</summary>
public enum PlanRevision
{
    /// <summary>Initial.</summary>
    Initial,

    /// <summary>Modified.</summary>
    Modified,

    /// <summary>Confirmed on review.</summary>
    Confirmed,
}
