using System.Runtime.InteropServices;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Recording;

/// <summary>What a group stands on, its cases included, read in its transaction in one round trip.</summary>
internal sealed class Ground
{
    private const string Sql = HighWater.WriterLock + $"""
        ;
        select clock_timestamp();
        select scope, key, fingerprint, answer, recorded_at > now() - interval '24 hours' from ledger.idempotency
          where (scope, key) in (select * from unnest(@scopes, @keys));
        {Cases}
        """;

    private const string Cases = $"""
        select s.id, s.version, c.evh from ledger.mt_streams s left join tlog.cores c on c.case_id = s.id and c.ver = s.version
          where s.id = any(@cases);
        select e.stream_id, {EntryRow.Columns} from unnest(@cases, @known) k (id, version)
          join ledger.mt_events e on e.stream_id = k.id and e.version > k.version order by e.stream_id, e.version;
        """;

    private const string Forget = """
        delete from ledger.idempotency
          where (scope, key) in (select * from unnest(@scopes, @keys)) and recorded_at <= now() - interval '24 hours'
        """;

    private readonly Dictionary<(string Scope, string Key), KnownRequest> _known = [];
    private readonly List<(string Scope, string Key)> _expired = [];
    private readonly Dictionary<Guid, (long Version, byte[]? Hash)> _streams = [];
    private readonly Dictionary<Guid, CaseEntries> _cases = [];

    /// <summary>The primary database's clock in the writing transaction.</summary>
    public Instant Now { get; private set; }

    public KnownRequest? Known(string scope, string key) => _known.GetValueOrDefault((scope, key));

    /// <summary>The hash of a case's last entry.</summary>
    public byte[]? PreviousHash(Guid caseId) => _streams.GetValueOrDefault(caseId).Hash;

    /// <summary>The entries of a case, or null where its stream is not there.</summary>
    public CaseEntries? EntriesOf(Guid caseId) => _cases.GetValueOrDefault(caseId);

    public static async Task<Ground> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<RecordCommand> commands, KnownCases known, CancellationToken cancellation)
    {
        var keys = commands.SelectMany(Keys).ToArray();
        var begun = commands.Select(c => known.Find(c.CaseId)).ToArray();
        await using var command = OfKeys(Sql, connection, keys);
        OfCases(command, begun);

        var ground = new Ground();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
            await ground.ReadAsync(reader, begun, cancellation);
        if (ground._expired.Count > 0)
        {
            // A key is free again after a day, also where the hourly deletion has not come by yet.
            await using var forget = OfKeys(Forget, connection, [.. ground._expired]);
            await forget.ExecuteNonQueryAsync(cancellation);
        }

        return ground;
    }

    /// <summary>Reads further cases in the same transaction: those that a request turned out to be about besides its own.</summary>
    public async Task ReadFurtherAsync(
        NpgsqlConnection connection, IReadOnlyList<Guid> cases, KnownCases known, CancellationToken cancellation)
    {
        var begun = cases.Select(known.Find).ToArray();
        await using var command = new NpgsqlCommand(Cases, connection);
        OfCases(command, begun);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await ReadCasesAsync(reader, begun, cancellation);
    }

    private async Task ReadAsync(NpgsqlDataReader reader, CaseEntries[] begun, CancellationToken cancellation)
    {
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        Now = Instant.FromDateTimeUtc(reader.GetDateTime(0));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var key = (reader.GetString(0), reader.GetString(1));
            if (reader.GetBoolean(4))
                _known[key] = new(reader.GetFieldValue<byte[]>(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3));
            else
                _expired.Add(key);
        }

        await reader.NextResultAsync(cancellation);
        await ReadCasesAsync(reader, begun, cancellation);
    }

    private async Task ReadCasesAsync(NpgsqlDataReader reader, CaseEntries[] begun, CancellationToken cancellation)
    {
        while (await reader.ReadAsync(cancellation))
            _streams[reader.GetGuid(0)] = (reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2));
        await reader.NextResultAsync(cancellation);
        var further = new Dictionary<Guid, List<EntryRow>>();
        while (await reader.ReadAsync(cancellation))
            if (EntryRow.Read(reader, 1) is { } row)
                (CollectionsMarshal.GetValueRefOrAddDefault(further, reader.GetGuid(0), out _) ??= []).Add(row);
        foreach (var entries in begun)
            if (_streams.TryGetValue(entries.Id, out var stream))
                _cases[entries.Id] = Known(entries, further.GetValueOrDefault(entries.Id), stream.Version);
    }

    /// <summary>What another node recorded between the two readings does not count: the append will fail and be tried again.</summary>
    private static CaseEntries Known(CaseEntries begun, List<EntryRow>? further, long version)
    {
        var rows = further?.Where(row => row.Recorded.Number <= version).ToArray() ?? [];
        return begun.With([.. rows.Select(row => row.Recorded)], rows.Length > 0 ? rows[0].CaseNumber : null);
    }

    private static void OfCases(NpgsqlCommand command, CaseEntries[] begun)
    {
        command.Parameters.AddWithValue("cases", NpgsqlDbType.Array | NpgsqlDbType.Uuid, begun.Select(c => c.Id).ToArray());
        command.Parameters.AddWithValue(
            "known", NpgsqlDbType.Array | NpgsqlDbType.Bigint, begun.Select(c => (long)c.All.Count).ToArray());
    }

    private static NpgsqlCommand OfKeys(string sql, NpgsqlConnection connection, (string Scope, string Key)[] keys)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("scopes", NpgsqlDbType.Array | NpgsqlDbType.Text, keys.Select(k => k.Scope).ToArray());
        command.Parameters.AddWithValue("keys", NpgsqlDbType.Array | NpgsqlDbType.Text, keys.Select(k => k.Key).ToArray());
        return command;
    }

    private static IEnumerable<(string Scope, string Key)> Keys(RecordCommand command) =>
        command.Entries.Where(e => e.Fingerprint is not null).Select(e => (Earlier.EntryScope, e.Id.ToString()))
            .Prepend((command.Idempotency.Scope, command.Idempotency.Key));
}

/// <summary>A request or an entry that was recorded within the last 24 hours.</summary>
/// <param name="Fingerprint">HMAC of its content.</param>
/// <param name="Answer">What the caller was told; null for a single entry.</param>
internal sealed record KnownRequest(byte[] Fingerprint, byte[]? Answer);
