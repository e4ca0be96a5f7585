using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;
using Npgsql;

namespace Ledger.Projections.Feed;

/// <summary>Reads the entries of all cases by position, each with what decides now who may see its case.</summary>
/// <param name="source">Connections under the role of the application.</param>
public sealed class FeedReader(NpgsqlDataSource source)
{
    /// <summary>How many positions are looked at in one reading.</summary>
    public const int Most = 1_000;

    private const string Sql = """
        select e.seq_id, e.stream_id, e.version, e.timestamp, e.type, e.data, s.data ->> 'caseNumber', s.data -> 'relations'
        from (select * from ledger.mt_events where seq_id > $1 and seq_id <= $2 order by seq_id limit $3) e
        join ledger.mt_doc_casesummary s on s.id = e.stream_id
        order by e.seq_id
        """;

    private const string Last = """
        select coalesce(max(seq_id), $2) from (select seq_id from ledger.mt_events where seq_id > $1 and seq_id <= $2
        order by seq_id limit $3) e having count(*) = $3
        """;

    private static readonly Dictionary<string, Type> Stored = EntryCatalogue.All.ToDictionary(t => t.Alias, t => t.StoredType);

    /// <summary>The entries of cases behind one position and not beyond another, which MUST be settled.</summary>
    public async Task<FeedPage> ReadAsync(long after, long settled, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Command(Last, after, settled), Command(Sql, after, settled) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var until = await reader.ReadAsync(cancellation) ? reader.GetInt64(0) : settled;
        await reader.NextResultAsync(cancellation);
        var entries = new List<FeedEntry>();
        while (await reader.ReadAsync(cancellation))
            if (Stored.TryGetValue(reader.GetString(4), out var type))
                entries.Add(Read(reader, type));
        return new(entries, until);
    }

    private static NpgsqlBatchCommand Command(string sql, long after, long settled) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<long> { TypedValue = after },
            new NpgsqlParameter<long> { TypedValue = settled },
            new NpgsqlParameter<long> { TypedValue = Most },
        },
    };

    private static FeedEntry Read(NpgsqlDataReader reader, Type type) => new(
        reader.GetInt64(0),
        reader.GetGuid(1),
        reader.GetString(6),
        reader.GetInt64(2),
        Instant.FromDateTimeUtc(reader.GetDateTime(3)),
        (Submitted)JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(5), type, LedgerJson.Options)!,
        JsonSerializer.Deserialize<Relations>(reader.GetFieldValue<byte[]>(7), LedgerJson.Options)!);
}

/// <summary>Some entries of cases, by position.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Until">Up to which position they are all there are.</param>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, long Until);

/// <summary>One entry of a case, as it was recorded.</summary>
/// <param name="Position">Its place in the ledger.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="CaseNumber">The case number for people.</param>
/// <param name="Number">Its number in the docket.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Submitted">What it says, sealed.</param>
/// <param name="Relations">Who has to do with the case now.</param>
public sealed record FeedEntry(
    long Position, Guid CaseId, string CaseNumber, long Number, Instant RecordedAt, Submitted Submitted, Relations Relations);
