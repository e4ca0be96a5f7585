using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Projections.Search;

/// <summary>How the child left: the first fact of leaving that no later fact of being held, met or found took back.</summary>
/// <param name="Entry">The fact.</param>
/// <param name="Reason">Why, by a code.</param>
internal sealed record Departure(DocketEntry Entry, string Reason)
{
    public static Departure? Of(Facts facts)
    {
        Departure? first = null;
        foreach (var entry in facts.All)
            if (ReasonOf(entry.Body) is { } reason)
                first ??= new(entry, reason);
            else if (Holds(entry.Body))
                first = null;
        return first;
    }

    private static bool Holds(Entry body) =>
        body is EncounterRecorded or TransferCompleted
        || Stages.After(body) is Stage.Opened or Stage.Identified or Stage.InCustody or Stage.Referred or Stage.InCare or Stage.Located;

    /// <summary>Who only moves from one place or authority to the next has not left.</summary>
    private static string? ReasonOf(Entry body) => body switch
    {
        ReleasedToSponsor released => $"released-to-{WireName<Relationship>.Of(released.Relationship)}",
        ReunifiedWithFamily reunified => $"reunified-with-{WireName<Relationship>.Of(reunified.Relationship)}",
        Returned returned => WireName<ReturnMode>.Of(returned.Mode),
        ReceivedInOrigin => "received-in-origin",
        ChildMissing => "missing",
        ChildDied or ChildLocated { Condition: FoundCondition.Dead } => "died",
        CaseTransferred { TransferStep: TransferStep.Accepted } => "transferred",
        PlacementEnded ended when !IsMove(ended.PlacementEnd) => WireName<PlacementEnd>.Of(ended.PlacementEnd),
        CustodyEnded { Ending: not CustodyEnding.Transferred } ended => WireName<CustodyEnding>.Of(ended.Ending),
        _ => null,
    };

    private static bool IsMove(PlacementEnd end) =>
        end is PlacementEnd.Moved or PlacementEnd.Hospitalised or PlacementEnd.FacilityClosed or PlacementEnd.NeverCarriedOut;
}
