using JasperFx.Events;
using Ledger.Domain.Cases;
using Marten.Events.Aggregation;

namespace Ledger.Projections.Cases;

/// <summary>The entries of a case as they were recorded. Everything else is folded from them.</summary>
public sealed class CaseEntries
{
    private CaseFile? _caseFile;

    /// <summary>The case.</summary>
    public Guid Id { get; init; }

    /// <summary>The case number for people, assigned when it was opened.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The entries by number.</summary>
    public IReadOnlyList<Recorded> All { get; init; } = [];

    /// <summary>The chronicle of all entries.</summary>
    public CaseFile CaseFile => _caseFile ??= CaseFile.Of(All);

    /// <summary>The entries with further ones. What was there stays as it is: an entry never changes.</summary>
    public CaseEntries With(IReadOnlyList<Recorded> further, string? caseNumber) =>
        further.Count == 0 ? this : new() { Id = Id, CaseNumber = CaseNumber ?? caseNumber, All = [.. All, .. further] };
}

/// <summary>Live only: what Marten evolves is the entries of a case, read from its stream.</summary>
public sealed class CaseEntriesProjection : SingleStreamProjection<CaseEntries, Guid>
{
    /// <summary>Adds the event's entry.</summary>
    public override CaseEntries? Evolve(CaseEntries? snapshot, Guid id, IEvent e) =>
        (snapshot ?? new CaseEntries { Id = id }).With([StoredEntry.Read(e)], StoredEntry.CaseNumberOf(e));
}
