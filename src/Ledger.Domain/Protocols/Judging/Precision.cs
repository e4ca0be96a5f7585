using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Names what would have to be known better for two entries to be compared.</summary>
internal static class Precision
{
    public static IReadOnlyList<Lacking> Of(AnyOf wanted, DocketEntry first, DocketEntry second)
    {
        var lacking = new List<Lacking>();
        var paths = new List<string>();
        wanted.Unknowns(second, paths);
        lacking.AddRange(paths.Select(path => new Lacking(path, second.Id, second.Number)));
        if (lacking.Count > 0)
            return lacking;
        foreach (var entry in new[] { first, second })
            if (!entry.OccurredAt.IsExact)
                lacking.Add(new("occurredAt", entry.Id, entry.Number));
        return lacking;
    }
}
