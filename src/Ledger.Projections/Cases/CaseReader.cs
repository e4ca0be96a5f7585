using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Npgsql;

namespace Ledger.Projections.Cases;

/// <summary>Reads a case: its summary as it lies in the view, or its entries from the stream.</summary>
/// <param name="source">Connections under the role of the application.</param>
public sealed class CaseReader(NpgsqlDataSource source)
{
    private const string Latest = """
        select e.seq_id, s.data
        from (select seq_id, stream_id from ledger.mt_events where seq_id < $1 order by seq_id desc limit $2) e
        left join ledger.mt_doc_casesummary s on s.id = e.stream_id and (s.data ->> 'position')::bigint = e.seq_id
        order by e.seq_id desc
        """;

    private const string Entries = $"select {EntryRow.Columns} from ledger.mt_events e where e.stream_id = $1 order by e.version";

    /// <summary>The summary of a case, or null.</summary>
    public async Task<StoredSummary?> SummaryAsync(Guid caseId, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select data from ledger.mt_doc_casesummary where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = caseId });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? StoredSummary.Read(reader.GetFieldValue<byte[]>(0)) : null;
    }

    /// <summary>The summaries of some cases by their ids; a case that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, StoredSummary>> SummariesAsync(
        IReadOnlyCollection<Guid> cases, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select id, data from ledger.mt_doc_casesummary where id = any($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. cases] });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var summaries = new Dictionary<Guid, StoredSummary>();
        while (await reader.ReadAsync(cancellation))
            summaries[reader.GetGuid(0)] = StoredSummary.Read(reader.GetFieldValue<byte[]>(1));
        return summaries;
    }

    /// <summary>
    /// The cases that were recorded last, found by going back through the entries: each case stands at its last one, so that no page
    /// repeats a case and no index is kept for it.
    /// </summary>
    /// <param name="before">Only cases whose last entry stands before this position; null for the newest.</param>
    /// <param name="entries">How many entries to go back.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<LatestCases> LatestAsync(long? before, int entries, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Latest);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = before ?? long.MaxValue });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = entries });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (cases, read, last) = (new List<CaseSummary>(), 0, 0L);
        while (await reader.ReadAsync(cancellation))
        {
            read++;
            last = reader.GetInt64(0);
            if (!await reader.IsDBNullAsync(1, cancellation))
                cases.Add(JsonSerializer.Deserialize<CaseSummary>(reader.GetFieldValue<byte[]>(1), LedgerJson.Options)!);
        }

        return new(cases, read < entries ? null : last);
    }

    /// <summary>The entries of a case by number, or null where there is no such case.</summary>
    public async Task<CaseEntries?> EntriesAsync(Guid caseId, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Entries);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = caseId });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (entries, caseNumber) = (new List<Recorded>(), (string?)null);
        while (await reader.ReadAsync(cancellation))
            if (EntryRow.Read(reader, 0) is { } row)
            {
                entries.Add(row.Recorded);
                caseNumber ??= row.CaseNumber;
            }

        // The ledger's own stream is no case.
        return entries is [{ Body: IOpens }, ..] ? new() { Id = caseId, CaseNumber = caseNumber, All = entries } : null;
    }
}

/// <summary>Some of the cases that were recorded last, the newest first.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Next">Before which position to go on; null where there are no more entries.</param>
public sealed record LatestCases(IReadOnlyList<CaseSummary> Cases, long? Next);
