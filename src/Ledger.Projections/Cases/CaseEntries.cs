using JasperFx.Events;
using Ledger.Domain.Cases;
using Marten.Events.Aggregation;

namespace Ledger.Projections.Cases;

/// <summary>What Marten evolves: the entries of a case as they were recorded. Everything else is folded from them.</summary>
public sealed class CaseEntries
{
    private readonly List<Recorded> _entries = [];
    private CaseFile? _caseFile;

    /// <summary>The case.</summary>
    public Guid Id { get; init; }

    /// <summary>The case number for people, assigned when it was opened.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The entries by number.</summary>
    public IReadOnlyList<Recorded> All => _entries;

    /// <summary>The chronicle of all entries.</summary>
    public CaseFile CaseFile => _caseFile ??= CaseFile.Of(_entries);

    /// <summary>The entries with one more.</summary>
    internal CaseEntries Evolve(IEvent stored)
    {
        CaseNumber ??= StoredEntry.CaseNumberOf(stored);
        _entries.Add(StoredEntry.Read(stored));
        _caseFile = null;
        return this;
    }
}

/// <summary>Live only: the entries of a case are read from its stream.</summary>
public sealed class CaseEntriesProjection : SingleStreamProjection<CaseEntries, Guid>
{
    /// <summary>Adds the event's entry.</summary>
    public override CaseEntries? Evolve(CaseEntries? snapshot, Guid id, IEvent e) =>
        (snapshot ?? new CaseEntries { Id = id }).Evolve(e);
}
