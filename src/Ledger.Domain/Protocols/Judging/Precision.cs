using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Names what would have to be known better for an entry to be compared with others.</summary>
internal static class Precision
{
    public static IReadOnlyList<Lacking> Of(AnyOf wanted, in Scene scene, DocketEntry entry, params ReadOnlySpan<DocketEntry> others)
    {
        var lacking = new List<Lacking>();
        var paths = new List<string>();
        wanted.Unknowns(entry, scene, paths);
        foreach (var path in paths.Distinct())
            lacking.Add(new(path, entry.Id, entry.Number));
        if (lacking.Count > 0)
            return lacking;
        Time(entry);
        foreach (var other in others)
            Time(other);
        return lacking;

        void Time(DocketEntry one)
        {
            if (!one.OccurredAt.IsExact && !lacking.Exists(l => l.Entry == one.Id))
                lacking.Add(new("occurredAt", one.Id, one.Number));
        }
    }
}
