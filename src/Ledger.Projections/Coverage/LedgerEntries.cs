using JasperFx.Events;
using Ledger.Domain.Cases;
using Ledger.Projections.Cases;
using Marten.Events.Aggregation;

namespace Ledger.Projections.Coverage;

/// <summary>The entries of the ledger's own stream: coverage, and later packs and imports.</summary>
public sealed class LedgerEntries
{
    private readonly List<Recorded> _entries = [];

    /// <summary>The stream.</summary>
    public Guid Id { get; init; }

    /// <summary>The entries by number.</summary>
    public IReadOnlyList<Recorded> All => _entries;

    internal LedgerEntries Evolve(IEvent stored)
    {
        _entries.Add(StoredEntry.Read(stored));
        return this;
    }
}

/// <summary>Live only: read from the stream.</summary>
public sealed class LedgerEntriesProjection : SingleStreamProjection<LedgerEntries, Guid>
{
    /// <summary>Adds the event's entry.</summary>
    public override LedgerEntries? Evolve(LedgerEntries? snapshot, Guid id, IEvent e) => (snapshot ?? new() { Id = id }).Evolve(e);
}
