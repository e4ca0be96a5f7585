using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Return;

/// <summary>
/// How far a return has come: planned, agreed, begun, received. What lies before a plan that was called off stays, with its proof.
/// </summary>
public sealed record ReturnStepsStatus
{
    /// <summary>Whether a return is planned, put off or called off.</summary>
    public ReturnPlan? ReturnPlan { get; init; }

    /// <summary>To which country, ISO 3166-1 alpha-2.</summary>
    public string? To { get; init; }

    /// <summary>When the child is to leave.</summary>
    public EventTime? PlannedFor { get; init; }

    /// <summary>The entry of the plan.</summary>
    public Cited? PlanProof { get; init; }

    /// <summary>What the country of origin answered.</summary>
    public ReturnAnswer? ReturnAnswer { get; init; }

    /// <summary>The entry of the answer.</summary>
    public Cited? AnswerProof { get; init; }

    /// <summary>The entry of the departure.</summary>
    public Cited? StartProof { get; init; }

    /// <summary>The authority that received the child in the country of origin, by code.</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>The entry of the reception.</summary>
    public Cited? ReceptionProof { get; init; }

    internal static ReturnStepsStatus? Of(Facts facts)
    {
        var plan = facts.Last<ReturnPlanned>();
        var answer = facts.Last<ReturnAgreed>();
        var start = facts.Last<ReturnStarted>();
        var reception = facts.Last<ReceivedInOrigin>();
        return plan is null && answer is null && start is null && reception is null
            ? null
            : new()
            {
                ReturnPlan = plan?.Body.ReturnPlan,
                To = start?.Body.To ?? plan?.Body.To,
                PlannedFor = plan?.Body.PlannedFor,
                PlanProof = facts.Cite(plan),
                ReturnAnswer = answer?.Body.ReturnAnswer,
                AnswerProof = facts.Cite(answer),
                StartProof = facts.Cite(start),
                ReceivedBy = reception?.Entry.By.Authority,
                ReceptionProof = facts.Cite(reception),
            };
    }
}
