using Ledger.Domain.Cases;
using Npgsql;

namespace Ledger.Projections.Cases;

/// <summary>Reads a case: its summary as it lies in the view, or its entries from the stream.</summary>
/// <param name="source">Connections under the role of the application.</param>
public sealed class CaseReader(NpgsqlDataSource source)
{
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
