namespace Ledger.Domain.Cases.Changes;

/// <summary>An entry that was known before and counts otherwise now.</summary>
/// <param name="Before">What it said, and whether it counted.</param>
/// <param name="After">What it says, and whether it counts.</param>
/// <param name="By">The amendments that did it, in the order of recording.</param>
public sealed record AmendedEntry(DocketEntry Before, DocketEntry After, IReadOnlyList<EntryId> By)
{
    /// <summary>What became of it; several may be true of one entry.</summary>
    public IReadOnlyList<AmendmentEffect> Effects { get; } = [.. EffectsOf(Before, After)];

    /// <summary>What it says otherwise; nothing where it was only struck out or restored.</summary>
    public IReadOnlyList<Difference> Fields { get; } = Difference.Of(Before.Current, After.Current);

    /// <summary>The entries of the earlier file whose amendments are others in the later one, by number.</summary>
    public static IReadOnlyList<AmendedEntry> Between(CaseFile before, CaseFile after) =>
    [
        .. before.Docket
            .Select(entry => (Before: entry, After: after.Find(entry.Id)!))
            .Where(pair => pair.Before.CorrectedBy != pair.After.CorrectedBy || pair.Before.AnnulledBy != pair.After.AnnulledBy)
            .Select(pair => new AmendedEntry(pair.Before, pair.After, CausesOf(pair.Before, pair.After, after))),
    ];

    private static IEnumerable<AmendmentEffect> EffectsOf(DocketEntry before, DocketEntry after)
    {
        if (before.CorrectedBy != after.CorrectedBy)
            yield return after.CorrectedBy is null ? AmendmentEffect.CorrectionWithdrawn : AmendmentEffect.Corrected;
        if (before.AnnulledBy != after.AnnulledBy)
            yield return after.AnnulledBy is null ? AmendmentEffect.Restored : AmendmentEffect.Annulled;
    }

    /// <summary>An amendment that came into force, or the annulment of one that was in force.</summary>
    private static IReadOnlyList<EntryId> CausesOf(DocketEntry before, DocketEntry after, CaseFile file)
    {
        var causes = new HashSet<EntryId>();
        foreach (var (old, now) in new[] { (before.CorrectedBy, after.CorrectedBy), (before.AnnulledBy, after.AnnulledBy) })
        {
            if (old == now)
                continue;
            if (now is { } came && (old is null || file.Find(came)!.Number > file.Find(old.Value)!.Number))
                causes.Add(came);
            if (old is { } went && file.Find(went)!.AnnulledBy is { } withdrawal)
                causes.Add(withdrawal);
        }

        return [.. causes.OrderBy(id => file.Find(id)!.Number)];
    }
}

/// <summary>What an amendment does to an entry.</summary>
public enum AmendmentEffect
{
    /// <summary>It says something else.</summary>
    Corrected,

    /// <summary>It says again what it said at first: its correction was annulled.</summary>
    CorrectionWithdrawn,

    /// <summary>It is struck out.</summary>
    Annulled,

    /// <summary>It counts again: its annulment was annulled.</summary>
    Restored,
}
