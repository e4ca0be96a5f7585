namespace Ledger.Domain.Cases;

/// <summary>Puts facts into the order in which they occurred.</summary>
public static class Chronicle
{
    /// <summary>
    /// By (earliest, latest), then number. <see cref="Envelope.After"/> moves an entry behind another whose interval overlaps.
    /// An undated entry stands behind the one recorded before it. The order of recording decides only where nothing else does.
    /// </summary>
    public static IReadOnlyList<DocketEntry> Order(IReadOnlyList<DocketEntry> docket)
    {
        var order = docket.Where(e => e.IsFact && !e.OccurredAt.IsUndated).ToList();
        order.Sort(ByOccurrence);
        foreach (var undated in docket)
            if (undated.IsFact && undated.OccurredAt.IsUndated)
                order.Insert(order.FindLastIndexOfNumberBelow(undated.Number) + 1, undated);

        // Each entry moves at most once, in its order, so that a chain a < b < c settles and a circle cannot loop.
        foreach (var entry in order.Where(e => e.Current.Envelope.After is not null).ToArray())
        {
            var at = order.IndexOf(entry);
            var before = order.FindIndex(e => e.Id == entry.Current.Envelope.After);
            if (before > at && order[before].OccurredAt.Overlaps(entry.OccurredAt))
            {
                order.Insert(before + 1, entry);
                order.RemoveAt(at);
            }
        }

        return order;
    }

    private static int ByOccurrence(DocketEntry a, DocketEntry b)
    {
        var earliest = a.OccurredAt.Earliest.CompareTo(b.OccurredAt.Earliest);
        if (earliest != 0)
            return earliest;
        var latest = a.OccurredAt.Latest.CompareTo(b.OccurredAt.Latest);
        return latest != 0 ? latest : a.Number.CompareTo(b.Number);
    }

    private static int FindLastIndexOfNumberBelow(this List<DocketEntry> order, long number)
    {
        var best = -1;
        for (var i = 0; i < order.Count; i++)
            if (order[i].Number < number && (best < 0 || order[i].Number > order[best].Number))
                best = i;
        return best;
    }
}
