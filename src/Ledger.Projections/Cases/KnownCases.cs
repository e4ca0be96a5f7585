namespace Ledger.Projections.Cases;

/// <summary>
/// Cases that were written lately, so that the next entry of one need not read all the others again. Entries never change and are
/// never removed, so what is kept is the beginning of the stream for ever; whoever uses it reads what came after. It holds digests,
/// never a sealed value. Answers are not given from it: they are read from the database, and so is a case's last entry each time, on
/// whose instant and hash the next one rests.
/// </summary>
public sealed class KnownCases
{
    /// <summary>Entries kept: twice as many at most, about three hundred megabytes.</summary>
    private const int MostEntries = 50_000;

    private readonly Lock _lock = new();
    private Dictionary<Guid, CaseEntries> _young = [];
    private Dictionary<Guid, CaseEntries> _old = [];
    private int _entries;

    /// <summary>The beginning of a case: its entries but the last, none where it is not known.</summary>
    public CaseEntries Find(Guid caseId)
    {
        CaseEntries? known;
        lock (_lock)
            known = _young.GetValueOrDefault(caseId) ?? _old.GetValueOrDefault(caseId);
        return known is null
            ? new() { Id = caseId }
            : new() { Id = caseId, CaseNumber = known.CaseNumber, All = [.. known.All.SkipLast(1)] };
    }

    /// <summary>Keeps a case as it is on the record. MUST be called after the commit only.</summary>
    public void Keep(CaseEntries entries)
    {
        lock (_lock)
        {
            _entries += entries.All.Count - (_young.GetValueOrDefault(entries.Id)?.All.Count ?? 0);
            _young[entries.Id] = entries;
            if (_entries <= MostEntries)
                return;
            (_old, _young, _entries) = (_young, [], 0);
        }
    }
}
