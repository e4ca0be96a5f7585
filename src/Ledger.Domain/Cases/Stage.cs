using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Sponsors;

namespace Ledger.Domain.Cases;

/// <summary>How far a journey has come: where the child is, not what was said or decided.</summary>
public enum Stage
{
    /// <summary>Nothing had occurred yet.</summary>
    None,

    /// <summary>The case is open, the child not yet identified.</summary>
    Opened,

    /// <summary>The child was met and identified.</summary>
    Identified,

    /// <summary>An authority holds the child.</summary>
    InCustody,

    /// <summary>Referred to a care authority.</summary>
    Referred,

    /// <summary>Lodged.</summary>
    InCare,

    /// <summary>With a sponsor.</summary>
    Released,

    /// <summary>Returned to another country.</summary>
    Returned,

    /// <summary>On the way back to another country.</summary>
    Returning,

    /// <summary>Nobody knows where the child is.</summary>
    Missing,

    /// <summary>Found after having been missing.</summary>
    Located,

    /// <summary>Another authority or country answers for the child.</summary>
    Transferred,

    /// <summary>The case is closed.</summary>
    Closed,

    /// <summary>The child died.</summary>
    Died,

    /// <summary>With family.</summary>
    WithFamily,
}

/// <summary>Which entries move a child.</summary>
public static class Stages
{
    /// <summary>The stage after an entry, or null where it does not move the child.</summary>
    public static Stage? After(Entry entry) => entry switch
    {
        CaseOpened => Stage.Opened,
        ChildIdentified => Stage.Identified,
        CustodyAssumed => Stage.InCustody,
        ReferredToCare => Stage.Referred,
        PlacedInCare => Stage.InCare,
        ReleasedToSponsor => Stage.Released,
        ReunifiedWithFamily => Stage.WithFamily,
        ReturnStarted => Stage.Returning,
        Returned or ReceivedInOrigin => Stage.Returned,
        ChildMissing => Stage.Missing,
        CaseTransferred { TransferStep: TransferStep.Accepted } => Stage.Transferred,
        CaseClosed => Stage.Closed,
        ChildDied or ChildLocated { Condition: FoundCondition.Dead } => Stage.Died,
        ChildLocated => Stage.Located,
        _ => null,
    };

    /// <summary>
    /// The last fact that moved the child, or null where none did; telling, asking and deciding do not move a child. Nothing moves a
    /// child out of death, and what a reopening lifted counts no longer: the case stands where it stood before the closing.
    /// </summary>
    public static DocketEntry? Deciding(Facts facts) => Deciding(facts.All);

    /// <summary>The stage that the last fact with a stage set.</summary>
    internal static Stage Of(IReadOnlyList<DocketEntry> facts) =>
        Deciding(facts) is { } entry ? After(entry.Body)!.Value : Stage.None;

    private static DocketEntry? Deciding(IReadOnlyList<DocketEntry> facts)
    {
        DocketEntry? last = null;
        var reopened = false;
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            reopened |= facts[i].Body is IReopens;
            var stage = After(facts[i].Body);
            if (stage == Stage.Died)
                return facts[i];
            if (last is null && stage is { } set && !(reopened && set == Stage.Closed))
                last = facts[i];
        }

        return last;
    }
}
