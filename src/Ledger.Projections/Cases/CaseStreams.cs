using System.Runtime.CompilerServices;
using Ledger.Domain.Cases;
using Npgsql;

namespace Ledger.Projections.Cases;

/// <summary>Reads every case of the ledger, one after the other, in one pass over the events.</summary>
/// <param name="source">Connections under the role of the application.</param>
public sealed class CaseStreams(NpgsqlDataSource source)
{
    /// <summary>The columns that <see cref="CasesAsync"/> takes, of a table named <c>e</c>.</summary>
    public const string Columns = $"e.stream_id, {EntryRow.Columns}";

    private const string Sql = $"select {Columns} from ledger.mt_events e where e.seq_id <= $1 order by e.stream_id, e.version";

    /// <summary>The cases with their entries up to a position, in the order of their ids.</summary>
    public async IAsyncEnumerable<(Guid CaseId, IReadOnlyList<Recorded> Entries)> ReadAsync(
        long position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await foreach (var read in CasesAsync(reader, cancellation))
            yield return (read.Id, read.All);
    }

    /// <summary>The cases of rows that come in order of stream and version.</summary>
    public static async IAsyncEnumerable<CaseEntries> CasesAsync(
        NpgsqlDataReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (current, caseNumber) = (Guid.Empty, (string?)null);
        var entries = new List<Recorded>();
        while (await reader.ReadAsync(cancellation))
        {
            if (EntryRow.Read(reader, 1) is not { } row)
                continue;
            var stream = reader.GetGuid(0);
            if (stream != current && entries.Count > 0)
            {
                if (IsCase(entries))
                    yield return new() { Id = current, CaseNumber = caseNumber, All = entries };
                (entries, caseNumber) = ([], null);
            }

            current = stream;
            caseNumber ??= row.CaseNumber;
            entries.Add(row.Recorded);
        }

        if (IsCase(entries))
            yield return new() { Id = current, CaseNumber = caseNumber, All = entries };
    }

    private static bool IsCase(List<Recorded> entries) => entries.Count > 0 && entries[0].Body is IOpens;
}
