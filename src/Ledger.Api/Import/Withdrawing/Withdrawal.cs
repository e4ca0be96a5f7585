using JasperFx.Events;
using Ledger.Api.Recording;
using Ledger.Api.Recording.Writing;
using Ledger.Api.Schema;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using SessionOptions = Marten.Services.SessionOptions;

namespace Ledger.Api.Import.Withdrawing;

/// <summary>What became of a withdrawal.</summary>
/// <param name="Cases">The cases of the import.</param>
/// <param name="Entries">The entries that were annulled now.</param>
/// <param name="Kept">The cases whose opening stays, because others recorded on them.</param>
public sealed record WithdrawReport(long Cases, long Entries, long Kept);

/// <summary>
/// Withdraws a wrong import: every entry that it brought is annulled, none is deleted. A case is done in one transaction, and an entry
/// once, so whatever is killed goes on where it stopped.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="store">The store.</param>
/// <param name="origin">The name of the ledger.</param>
public sealed class Withdrawal(LedgerDatabase database, IDocumentStore store, LedgerOrigin origin)
{
    private const int BatchSize = 100;
    private const int Attempts = 5;

    private const string Begin = """
        update ledger.imports set withdrawn_at = coalesce(withdrawn_at, clock_timestamp()), withdrawn_for = coalesce(withdrawn_for, @reason)
        where sha256 = @sha256
        """;

    private const string Streams = """
        select distinct stream_id from ledger.mt_events where headers -> 'import' ->> 'sha256' = @sha256 order by stream_id
        """;

    private const string Ground = HighWater.WriterLock + """
        ;
        select clock_timestamp();
        select case_id, evh from tlog.cores where (case_id, ver) in (select * from unnest(@cases, @versions));
        """;

    private static readonly RecordedBy Recorder = new("import", "system");

    private readonly Guid _space = DerivedId.SpaceOf(origin.Name);

    /// <summary>Withdraws an import, or what is left of it.</summary>
    /// <exception cref="ImportException">An import of the file is under way.</exception>
    public async Task<WithdrawReport> RunAsync(
        ImportBatch batch, AmendmentReason reason, Action<ImportProgress> tell, CancellationToken cancellation)
    {
        await using var turn = await ImportTurn.TakeAsync(database.Messages, batch.Sha256, cancellation);
        await BeginAsync(batch, reason, cancellation);
        var cases = await CasesAsync(batch, cancellation);
        var report = new WithdrawReport(cases.Count, 0, 0);
        for (var done = 0; done < cases.Count; done += BatchSize)
        {
            var (entries, kept) = await WriteAsync([.. cases.Skip(done).Take(BatchSize)], batch.Sha256, cancellation);
            report = report with { Entries = report.Entries + entries, Kept = report.Kept + kept };
            tell(new(Math.Min(done + BatchSize, cases.Count), cases.Count));
        }

        return report;
    }

    private async Task BeginAsync(ImportBatch batch, AmendmentReason reason, CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand(Begin);
        command.Parameters.AddWithValue("sha256", NpgsqlDbType.Text, batch.Sha256);
        command.Parameters.AddWithValue("reason", NpgsqlDbType.Text, WireName<AmendmentReason>.Of(reason));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<List<Guid>> CasesAsync(ImportBatch batch, CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand(Streams);
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("sha256", NpgsqlDbType.Text, batch.Sha256);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cases = new List<Guid>();
        while (await reader.ReadAsync(cancellation))
            cases.Add(reader.GetGuid(0));
        return cases;
    }

    private async Task<(long Entries, long Kept)> WriteAsync(Guid[] cases, string sha256, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(cases, sha256, cancellation);
            }
            catch (Exception race) when (WriteFailure.IsRace(race) && attempt < Attempts)
            {
                // Someone recorded on one of the cases meanwhile: they are looked at anew.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<(long Entries, long Kept)> TryAsync(Guid[] cases, string sha256, CancellationToken cancellation)
    {
        var listener = new WithdrawalListener(origin);
        await using var session = store.OpenSession(new SessionOptions { Tracking = DocumentTracking.None, Listeners = { listener } });
        await session.BeginTransactionAsync(cancellation);
        var query = session.CreateBatchQuery();
        var fetches = cases.Select(id => query.Events.FetchForWriting<CaseEntries>(id)).ToArray();
        await query.Execute(cancellation);
        var streams = await Task.WhenAll(fetches);
        var (now, previous) = await GroundAsync(session, streams, cancellation);
        var (entries, kept) = (0L, 0L);
        foreach (var stream in streams)
        {
            var before = stream.Aggregate!;
            var withdrawal = CaseWithdrawal.Of(before.CaseFile, sha256, _space, new(now, Recorder));
            kept += withdrawal.KeepsOpening ? 1 : 0;
            entries += withdrawal.Annulments.Count;
            if (withdrawal.Annulments.Count == 0)
                continue;
            var events = withdrawal.Annulments.Select(entry =>
            {
                var stored = session.Events.BuildEvent(entry.Submitted);
                StoredEntry.Write(stored, entry, caseNumber: null);
                return stored;
            }).ToArray();
            stream.AppendMany(events);
            listener.Plans.Add(new(before, events, previous[before.Id]));
        }

        if (entries > 0)
            await session.SaveChangesAsync(cancellation);
        return (entries, kept);
    }

    private static async Task<(Instant Now, Dictionary<Guid, byte[]> Previous)> GroundAsync(
        IDocumentSession session, IEventStream<CaseEntries>[] streams, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Ground);
        command.Parameters.AddWithValue("cases", NpgsqlDbType.Array | NpgsqlDbType.Uuid, streams.Select(s => s.Id).ToArray());
        command.Parameters.AddWithValue(
            "versions", NpgsqlDbType.Array | NpgsqlDbType.Bigint, streams.Select(s => (long)s.Aggregate!.All.Count).ToArray());
        await using var reader = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var now = Instant.FromDateTimeUtc(reader.GetDateTime(0));
        await reader.NextResultAsync(cancellation);
        var previous = new Dictionary<Guid, byte[]>();
        while (await reader.ReadAsync(cancellation))
            previous[reader.GetGuid(0)] = reader.GetFieldValue<byte[]>(1);
        return (now, previous);
    }
}

/// <summary>The annulments of one case, before they are stored.</summary>
internal sealed record WithdrawalPlan(CaseEntries Before, IReadOnlyList<IEvent> Events, byte[] PreviousHash);

/// <summary>Queues cores and summaries in the transaction of the annulments, once their positions are final.</summary>
internal sealed class WithdrawalListener(LedgerOrigin origin) : DocumentSessionListenerBase
{
    public List<WithdrawalPlan> Plans { get; } = [];

    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var cores = new List<CoreRow>();
        foreach (var (before, events, previousHash) in Plans)
        {
            var previous = previousHash;
            foreach (var stored in events)
            {
                cores.Add(Cores.Of(origin, before.Id, stored, previous));
                previous = cores[^1].Hash;
            }

            session.Store(CaseSummary.Of(before.Id, before.CaseNumber!, [.. before.All, .. events.Select(StoredEntry.Read)]));
        }

        session.QueueOperation(VaultRows.Of(cores));
        return Task.CompletedTask;
    }
}
