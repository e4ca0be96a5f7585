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

    private const string Events = $"select {Columns} from ledger.mt_events e where e.seq_id <= $1";
    private const string OfSome = " and e.stream_id = any($2)";
    private const string InOrder = " order by e.stream_id, e.version";

    /// <summary>The cases with their entries up to a position, in the order of their ids.</summary>
    public async IAsyncEnumerable<(Guid CaseId, IReadOnlyList<Recorded> Entries)> ReadAsync(
        long position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var stream in ReadAsync(position, cases: null, cancellation))
            yield return (stream.CaseId, stream.Entries);
    }

    /// <summary>Some of the cases, or all where none are named, with their numbers.</summary>
    public async IAsyncEnumerable<CaseStream> ReadAsync(
        long position, IReadOnlyCollection<Guid>? cases, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Events + (cases is null ? "" : OfSome) + InOrder);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        if (cases is not null)
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. cases] });
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await foreach (var read in CasesAsync(reader, cancellation))
            yield return read;
    }

    /// <summary>The cases of rows that come in order of stream and version.</summary>
    public static async IAsyncEnumerable<CaseStream> CasesAsync(
        NpgsqlDataReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (current, number) = (Guid.Empty, "");
        var entries = new List<Recorded>();
        while (await reader.ReadAsync(cancellation))
        {
            if (EntryRow.Read(reader, 1) is not { } row)
                continue;
            var stream = reader.GetGuid(0);
            if (stream != current && entries.Count > 0)
            {
                if (IsCase(entries))
                    yield return new(current, number, entries);
                entries = [];
            }

            current = stream;
            number = row.CaseNumber ?? number;
            entries.Add(row.Recorded);
        }

        if (IsCase(entries))
            yield return new(current, number, entries);
    }

    private static bool IsCase(List<Recorded> entries) => entries.Count > 0 && entries[0].Body is IOpens;
}

/// <summary>The entries of a case as they lie in its stream.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number for people.</param>
/// <param name="Entries">Its entries by number.</param>
public sealed record CaseStream(Guid CaseId, string CaseNumber, IReadOnlyList<Recorded> Entries);
