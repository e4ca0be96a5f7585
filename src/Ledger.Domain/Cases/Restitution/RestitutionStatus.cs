using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Restitution;

/// <summary>The last diagnosis of rights and the last restitution plan.</summary>
public sealed record RestitutionStatus
{
    /// <summary>The entry of the last diagnosis.</summary>
    public Cited? DiagnosisProof { get; init; }

    /// <summary>Which edition the last plan is.</summary>
    public PlanRevision? Revision { get; init; }

    /// <summary>What it proposes for the child.</summary>
    public BestInterestsOption? Proposes { get; init; }

    /// <summary>How many steps it has.</summary>
    public int? Steps { get; init; }

    /// <summary>When it is to be reviewed next.</summary>
    public EventTime? NextReviewPlannedFor { get; init; }

    /// <summary>The entry of the last plan.</summary>
    public Cited? PlanProof { get; init; }

    internal static RestitutionStatus? Of(Facts facts)
    {
        var diagnosis = facts.Last<RightsDiagnosed>();
        var plan = facts.Last<RestitutionPlanIssued>();
        return diagnosis is null && plan is null
            ? null
            : new()
            {
                DiagnosisProof = diagnosis is { } d ? facts.Cite(d.Entry) : null,
                Revision = plan?.Body.Revision,
                Proposes = plan?.Body.Proposes,
                Steps = plan?.Body.PlanSteps.Count,
                NextReviewPlannedFor = plan?.Body.NextReviewPlannedFor,
                PlanProof = plan is { } p ? facts.Cite(p.Entry) : null,
            };
    }
}
