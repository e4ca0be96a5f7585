using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;

namespace Ledger.Projections.Cases;

/// <summary>What the access policy needs to know of a case, from the case's relations.</summary>
public static class CaseAccess
{
    /// <summary>The facts.</summary>
    public static CaseFacts FactsOf(Relations relations) => new()
    {
        Assigned = relations.Assigned.ToHashSet(StringComparer.Ordinal),
        Referring = relations.Referring.ToHashSet(StringComparer.Ordinal),
        Receiving = relations.Receiving.ToHashSet(StringComparer.Ordinal),
        OpenedIn = relations.OpenedIn,
        CountriesOfOrigin = relations.Origins.ToHashSet(StringComparer.Ordinal),
        OriginMaySee = relations.OriginMaySee,
        Child = relations.Child,
        Representatives = relations.Representatives.ToHashSet(),
    };
}
