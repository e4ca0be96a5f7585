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

        var behind = Behind(order);
        return behind.Count == 0 ? order : Settle(order, behind);
    }

    /// <summary>Holds an entry back until the one it stands behind is placed: chains settle, and equals keep their order.</summary>
    private static List<DocketEntry> Settle(List<DocketEntry> order, Dictionary<EntryId, EntryId> behind)
    {
        var settled = new List<DocketEntry>(order.Count);
        var placed = new HashSet<EntryId>();
        var held = new Dictionary<EntryId, List<DocketEntry>>();
        foreach (var next in order)
            if (!behind.TryGetValue(next.Id, out var target) || placed.Contains(target))
                Place(next);
            else if (held.TryGetValue(target, out var others))
                others.Add(next);
            else
                held[target] = [next];
        return settled;

        void Place(DocketEntry first)
        {
            var ready = new Stack<DocketEntry>([first]);
            while (ready.TryPop(out var entry))
            {
                settled.Add(entry);
                placed.Add(entry.Id);
                if (held.Remove(entry.Id, out var freed))
                    foreach (var waiting in Enumerable.Reverse(freed))
                        ready.Push(waiting);
            }
        }
    }

    /// <summary>
    /// Which entry stands behind which. No recording closes a circle, but annulling the annulment of a correction can: there the
    /// first entry that is reached twice stands where its time puts it, so that none is lost.
    /// </summary>
    private static Dictionary<EntryId, EntryId> Behind(List<DocketEntry> order)
    {
        var behind = new Dictionary<EntryId, EntryId>();
        if (order.All(e => e.Current.Envelope.After is null))
            return behind;

        var facts = order.ToDictionary(e => e.Id);
        foreach (var entry in order)
            if (entry.Current.Envelope.After is { } after && facts.TryGetValue(after, out var target)
                && target.OccurredAt.Overlaps(entry.OccurredAt))
                behind[entry.Id] = after;

        var seen = new HashSet<EntryId>();
        foreach (var entry in order)
        {
            var walk = new HashSet<EntryId>();
            var at = entry.Id;
            while (seen.Add(at) && walk.Add(at) && behind.TryGetValue(at, out var next))
                at = next;
            if (walk.Contains(at))
                behind.Remove(at);
        }

        return behind;
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
