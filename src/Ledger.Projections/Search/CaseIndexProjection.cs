using JasperFx.Events;
using Ledger.Domain.Cases;
using Ledger.Projections.Cases;
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

    private const string Streams = $"""
        select {CaseStreams.Columns} from ledger.mt_events e where e.stream_id = any(@streams) and e.seq_id <= @position
        order by e.stream_id, e.version
        """;

    /// <summary>The terms of what is replaced, then the rows, then the terms of what was put in.</summary>
    private static readonly string[] Replace =
    [
        $"""
        delete from ledger.{CaseIndex.Terms} t using ledger.{CaseIndex.Table} c,
          jsonb_populate_recordset(null::ledger.{CaseIndex.Table}, ^::text::jsonb) n
        where c.id = n.id and c.position < n.position and t.term = any(c.terms) and t.opened_on = c.opened_on and t.id = c.id
        """,
        $"""
        insert into ledger.{CaseIndex.Table} as c
        select * from jsonb_populate_recordset(null::ledger.{CaseIndex.Table}, ^::text::jsonb)
        on conflict (id) do update set
          (opened_on, encountered_on, exited_on, position, case_number, stage, sex, age, country, subdivision, facility, opened_in,
           origins, origin_may_see, restricted, terms, relations, item, facts) =
          (excluded.opened_on, excluded.encountered_on, excluded.exited_on, excluded.position, excluded.case_number, excluded.stage,
           excluded.sex, excluded.age, excluded.country, excluded.subdivision, excluded.facility, excluded.opened_in,
           excluded.origins, excluded.origin_may_see, excluded.restricted, excluded.terms, excluded.relations, excluded.item,
           excluded.facts)
        where c.position < excluded.position
        """,
        $"""
        insert into ledger.{CaseIndex.Terms} (term, opened_on, id, relation)
        select u.term, n.opened_on, n.id, u.relation
        from jsonb_populate_recordset(null::ledger.{CaseIndex.Table}, ^::text::jsonb) n
        join ledger.{CaseIndex.Table} c on c.id = n.id and c.position = n.position
        cross join unnest(n.terms, n.relations) as u (term, relation)
        on conflict do nothing
        """,
    ];

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
