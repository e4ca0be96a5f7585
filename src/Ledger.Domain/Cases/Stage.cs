using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Family;
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
        Returned => Stage.Returned,
        ReunifiedWithFamily => Stage.WithFamily,
        _ => null,
    };
}
