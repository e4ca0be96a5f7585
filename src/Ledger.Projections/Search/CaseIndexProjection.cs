using JasperFx.Events;
using Ledger.Domain.Cases;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Projections.Search;

/// <summary>
/// Keeps the index of cases: each case that a batch of events touches is folded whole, as it stood at the end of the batch, and its
/// row replaced. A batch that comes again, or after a rebuild, changes nothing: a row never goes back.
/// </summary>
public sealed class CaseIndexProjection : IProjection
{
    /// <summary>Larger than usual: a case is folded once for all its events in a batch, and an import brings a million at once.</summary>
    public const int BatchSize = 3_000;

    private const string Rebuilt = $"select position from ledger.{CaseIndex.Rebuilt} where name = '{CaseIndex.Name}'";

    private static readonly IReadOnlyList<string> Replace = CaseIndexRow.Replace(LedgerStore.Schema, value: "^");

    private const string Streams = $"""
        select {CaseStreams.Columns} from ledger.mt_events e where e.stream_id = any(@streams) and e.seq_id <= @position
        order by e.stream_id, e.version
        """;

    /// <inheritdoc/>
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var last = events[^1].Sequence;
        if (await RebuiltAsync(operations, cancellation) >= last)
            return;
        var rows = new List<CaseIndexRow>();
        var begunBefore = new List<Guid>();
        foreach (var stream in events.Where(e => e.Data is Submitted).GroupBy(e => e.StreamId))
            if (stream.First().Version > 1)
                begunBefore.Add(stream.Key);
            else if (stream.First().Data is Submitted { Body: IOpens })
                rows.Add(CaseIndexRow.Of(
                    stream.Key, StoredEntry.CaseNumberOf(stream.First())!, CaseFile.Of([.. stream.Select(StoredEntry.Read)])));

        if (begunBefore.Count > 0)
            await ReadAsync(operations, begunBefore, last, rows, cancellation);
        if (rows.Count == 0)
            return;
        var json = CaseIndexRow.ToJson(rows);
        foreach (var statement in Replace)
            operations.QueueSqlCommand('^', statement, json);
    }

    private static async Task<long> RebuiltAsync(IDocumentOperations operations, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Rebuilt);
        await using var reader = await operations.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetInt64(0) : 0;
    }

    private static async Task ReadAsync(
        IDocumentOperations operations, List<Guid> streams, long position, List<CaseIndexRow> rows, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Streams);
        command.Parameters.AddWithValue("streams", NpgsqlDbType.Array | NpgsqlDbType.Uuid, streams.ToArray());
        command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, position);
        await using var reader = (NpgsqlDataReader)await operations.ExecuteReaderAsync(command, cancellation);
        await foreach (var read in CaseStreams.CasesAsync(reader, cancellation))
            rows.Add(CaseIndexRow.Of(read.CaseId, read.CaseNumber, CaseFile.Of(read.Entries)));
    }
}
