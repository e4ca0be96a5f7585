using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;

namespace Ledger.Projections.Cases;

/// <summary>What the access policy needs to know of a case, from the case's relations.</summary>
public static class CaseAccess
{
    /// <summary>
    /// The facts. No entry type yet excludes a need for protection or records consent, so the country of origin never sees:
    /// the safe side of principle 8.
    /// </summary>
    public static CaseFacts FactsOf(Relations relations) => new()
    {
        Assigned = relations.Assigned.ToHashSet(StringComparer.Ordinal),
        Referring = relations.Referring.ToHashSet(StringComparer.Ordinal),
        Receiving = relations.Receiving.ToHashSet(StringComparer.Ordinal),
        OpenedIn = relations.OpenedIn,
        CountriesOfOrigin = relations.Origins.ToHashSet(StringComparer.Ordinal),
        Child = relations.Child,
    };
}
