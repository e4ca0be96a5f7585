namespace Ledger.Domain.Cases.Amendments;

/// <summary>Resolves what corrections and annulments say of earlier entries.</summary>
public static class Amendment
{
    /// <summary>
    /// The docket of known entries. Amendments point backwards, so going from the last to the first, whatever is annulled is known
    /// before it is reached: an annulled amendment has no effect, and of several corrections the last holds.
    /// </summary>
    public static IReadOnlyList<DocketEntry> Resolve(IReadOnlyList<Recorded> known)
    {
        if (!known.Any(e => e.Body is IAmends))
            return [.. known.Select(e => new DocketEntry(e, e.Submitted))];

        var annulled = new Dictionary<EntryId, EntryId>();
        var corrected = new Dictionary<EntryId, Recorded>();
        for (var i = known.Count - 1; i >= 0; i--)
        {
            var entry = known[i];
            if (annulled.ContainsKey(entry.Id))
                continue;
            if (entry.Body is EntryAnnulled annulment)
                annulled.TryAdd(annulment.Annuls, entry.Id);
            else if (entry.Body is EntryCorrected correction)
                corrected.TryAdd(correction.Corrects, entry);
        }

        return [.. known.Select(e => Amended(e, annulled, corrected))];
    }

    private static DocketEntry Amended(
        Recorded entry, Dictionary<EntryId, EntryId> annulled, Dictionary<EntryId, Recorded> corrected)
    {
        EntryId? annulledBy = annulled.TryGetValue(entry.Id, out var by) ? by : null;
        return corrected.TryGetValue(entry.Id, out var correction)
            ? new(entry, ((EntryCorrected)correction.Body).Replacement, correction.Id, annulledBy)
            : new(entry, entry.Submitted, null, annulledBy);
    }
}
