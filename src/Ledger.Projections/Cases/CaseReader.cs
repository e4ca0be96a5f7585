using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Marten;
using Npgsql;

namespace Ledger.Projections.Cases;

/// <summary>Reads a case: its summary as it lies in the view, or its entries from the stream.</summary>
/// <param name="store">The store.</param>
/// <param name="source">Connections under the role of the application.</param>
public sealed class CaseReader(IDocumentStore store, NpgsqlDataSource source)
{
    /// <summary>The summary of a case, or null.</summary>
    public async Task<StoredSummary?> SummaryAsync(Guid caseId, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select data from ledger.mt_doc_casesummary where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = caseId });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? StoredSummary.Read(reader.GetFieldValue<byte[]>(0)) : null;
    }

    /// <summary>The summaries of the cases that were recorded last.</summary>
    public async Task<IReadOnlyList<CaseSummary>> LatestAsync(int limit, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            "select data from ledger.mt_doc_casesummary order by (data ->> 'position')::bigint desc limit $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var summaries = new List<CaseSummary>();
        while (await reader.ReadAsync(cancellation))
            summaries.Add(JsonSerializer.Deserialize<CaseSummary>(reader.GetFieldValue<byte[]>(0), LedgerJson.Options)!);
        return summaries;
    }

    /// <summary>The entries of a case by number, or null where there is no such case.</summary>
    public async Task<CaseEntries?> EntriesAsync(Guid caseId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(caseId, token: cancellation);

        // The ledger's own stream is no case.
        return events is [{ Data: Submitted { Body: IOpens } }, ..]
            ? events.Aggregate(new CaseEntries { Id = caseId }, (entries, stored) => entries.Evolve(stored))
            : null;
    }
}

/// <summary>A summary as it was read, the status still as JSON.</summary>
public sealed class StoredSummary
{
    private StoredSummary(CaseSummaryHead head, byte[] status)
    {
        Head = head;
        Status = status;
    }

    /// <summary>What is needed to decide whether and how to answer.</summary>
    public CaseSummaryHead Head { get; }

    /// <summary>The status, canonical JSON (RFC 8785), as every answer carries it.</summary>
    public byte[] Status { get; }

    internal static StoredSummary Read(byte[] data)
    {
        var head = JsonSerializer.Deserialize<CaseSummaryHead>(data, CaseSummaryHead.Json)!;
        return new(head, CanonicalJson.Canonicalize(head.Status.GetRawUtf8()));
    }
}
