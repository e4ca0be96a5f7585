using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.FollowUp;

/// <summary>The follow-ups made, the services given and the plan for adult life.</summary>
public sealed record FollowUpStatus
{
    /// <summary>How many follow-ups were made.</summary>
    public required int Count { get; init; }

    /// <summary>Who was reached by the last one.</summary>
    public FollowUpReach? Reached { get; init; }

    /// <summary>Whether the child was then found safe.</summary>
    public bool? Safe { get; init; }

    /// <summary>When the next one is due.</summary>
    public EventTime? NextPlanned { get; init; }

    /// <summary>The entry of the last one.</summary>
    public Cited? Proof { get; init; }

    /// <summary>How many entries of services there are.</summary>
    public required int Services { get; init; }

    /// <summary>The last service.</summary>
    public ServiceKind? Service { get; init; }

    /// <summary>The entry of the last service.</summary>
    public Cited? ServiceProof { get; init; }

    /// <summary>The entry of the last plan for adult life.</summary>
    public Cited? AgeingOutProof { get; init; }

    internal static FollowUpStatus? Of(Facts facts)
    {
        var last = facts.Last<FollowUpMade>();
        var service = facts.Last<ServiceGiven>();
        var ageing = facts.Last<AgeingOutPlanned>();
        return last is null && service is null && ageing is null
            ? null
            : new()
            {
                Count = facts.Every<FollowUpMade>().Count(),
                Reached = last?.Body.Reached,
                Safe = last?.Body.Safe,
                NextPlanned = last?.Body.NextPlanned,
                Proof = facts.Cite(last),
                Services = facts.Every<ServiceGiven>().Count(),
                Service = service?.Body.Service,
                ServiceProof = facts.Cite(service),
                AgeingOutProof = facts.Cite(ageing),
            };
    }
}
