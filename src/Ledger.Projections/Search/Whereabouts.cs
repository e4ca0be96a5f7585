using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Return;

namespace Ledger.Projections.Search;

/// <summary>Where the child is or, while nobody knows, was last known to be: the place of the last fact that names one.</summary>
internal static class Whereabouts
{
    /// <summary>The place, or null when unknown.</summary>
    public static Place? Of(Facts facts)
    {
        var left = false;
        for (var i = facts.All.Count - 1; i >= 0; i--)
        {
            left |= facts.All[i].Body is PlacementEnded;
            if (PlaceOf(facts.All[i]) is { } place)
                return left && IsLodging(facts.All[i].Body) ? place with { Municipality = null, Facility = null } : place;
        }

        return null;
    }

    /// <summary>True where the fact brings the child to the place of an institution.</summary>
    public static bool IsLodging(Entry body) => body is PlacedInCare or TransferCompleted;

    /// <summary>
    /// A return and a crossing are recorded where they began; the child is where they ended. Closing a case or handing it over is done at
    /// a desk.
    /// </summary>
    private static Place? PlaceOf(DocketEntry entry) => entry.Body switch
    {
        Returned returned => new() { Country = returned.To },
        BorderCrossed { Crossing: CrossingKind.Entry or CrossingKind.Exit, ToCountry: { } country } => new() { Country = country },
        CaseClosed or CaseTransferred => null,
        EncounterRecorded or TransferCompleted => entry.Current.Envelope.Place,
        var body when Stages.After(body) is not null => entry.Current.Envelope.Place,
        _ => null,
    };
}
