using Ledger.Api.Recording.Writing;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;
using Ledger.Projections.Coverage;
using Ledger.Projections.Store;
using Marten;
using NodaTime;
using Npgsql;
using SessionOptions = Marten.Services.SessionOptions;

namespace Ledger.Api.Recording;

/// <summary>
/// Writes to the ledger's own stream: what holds for the whole ledger, signed by the system. An entry whose id is there already is
/// not written again.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="origin">The name of the ledger.</param>
public sealed class OwnStream(IDocumentStore store, LedgerOrigin origin)
{
    /// <summary>The stream.</summary>
    public Guid Id { get; } = DerivedId.Of(DerivedId.SpaceOf(origin.Name), "ledger");

    /// <summary>Appends what is not there yet; true if anything was.</summary>
    public async Task<bool> AppendAsync(IReadOnlyList<Submitted> entries, CancellationToken cancellation)
    {
        var listener = new CoreListener(origin);
        await using var session = store.OpenSession(new SessionOptions { Tracking = DocumentTracking.None, Listeners = { listener } });
        await session.BeginTransactionAsync(cancellation);
        var stream = await session.Events.FetchForExclusiveWriting<LedgerEntries>(Id, cancellation);
        var known = stream.Aggregate?.All ?? [];
        var further = entries.Where(e => known.All(k => k.Id != e.Id)).ToArray();
        if (further.Length == 0)
            return false;

        var (now, previous) = await GroundAsync(session, known.Count, cancellation);
        listener.Previous = previous;
        var events = further.Select((entry, n) =>
        {
            var stored = session.Events.BuildEvent(entry);
            StoredEntry.Write(stored, new Recorded(entry, known.Count + n + 1, now, 0, RecordedBy.System), caseNumber: null);
            return stored;
        }).ToArray();
        if (known.Count == 0)
            session.Events.StartStream<LedgerEntries>(Id, events);
        else
            stream.AppendMany(events);
        await session.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<(Instant Now, byte[]? Previous)> GroundAsync(IDocumentSession session, long version, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            {HighWater.WriterLock};
            select clock_timestamp(), (select evh from tlog.cores where case_id = @id and ver = @version)
            """);
        command.Parameters.AddWithValue("id", Id);
        command.Parameters.AddWithValue("version", version);
        await using var reader = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (Instant.FromDateTimeUtc(reader.GetDateTime(0)), reader.IsDBNull(1) ? null : reader.GetFieldValue<byte[]>(1));
    }

    private sealed class CoreListener(LedgerOrigin origin) : DocumentSessionListenerBase
    {
        public byte[]? Previous { get; set; }

        public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
        {
            var cores = new List<CoreRow>();
            var previous = Previous ?? EventCore.NoPrevious;
            foreach (var stream in session.PendingChanges.Streams())
                foreach (var stored in stream.Events)
                {
                    cores.Add(Cores.Of(origin, stream.Id, stored, previous));
                    previous = cores[^1].Hash;
                }

            session.QueueOperation(VaultRows.Of(cores));
            return Task.CompletedTask;
        }
    }
}
