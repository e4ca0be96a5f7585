using JasperFx.Events;
using Ledger.Api.Vault;
using Ledger.Projections.Cases;

namespace Ledger.Api.Recording.Writing;

/// <summary>Makes the core of an event that the store is about to write.</summary>
internal static class Cores
{
    /// <summary>The core, chained to the hash of the stream's entry before.</summary>
    public static CoreRow Of(LedgerOrigin origin, Guid stream, IEvent stored, byte[] previous)
    {
        var entry = StoredEntry.Read(stored);
        return PreparedEntry.Of(entry, StoredEntry.CaseNumberOf(stored)).Core(origin, stream, entry, previous, []);
    }
}
