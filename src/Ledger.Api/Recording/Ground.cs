using JasperFx.Events;
using Ledger.Projections.Cases;
using Ledger.Projections.Store;
using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Recording;

/// <summary>What a group stands on besides the cases themselves, read in its transaction in one round trip.</summary>
internal sealed class Ground
{
    private const string Sql = HighWater.WriterLock + """
        ;
        select clock_timestamp();
        select scope, key, fingerprint, answer, recorded_at > now() - interval '24 hours' from ledger.idempotency
          where (scope, key) in (select * from unnest(@scopes, @keys));
        select case_id, evh from tlog.cores where (case_id, ver) in (select * from unnest(@cases, @versions));
        """;

    private const string Forget = """
        delete from ledger.idempotency
          where (scope, key) in (select * from unnest(@scopes, @keys)) and recorded_at <= now() - interval '24 hours'
        """;

    private readonly Dictionary<(string Scope, string Key), KnownRequest> _known = [];
    private readonly List<(string Scope, string Key)> _expired = [];
    private readonly Dictionary<Guid, byte[]> _hashes = [];

    /// <summary>The primary database's clock in the writing transaction.</summary>
    public Instant Now { get; private set; }

    public KnownRequest? Known(string scope, string key) => _known.GetValueOrDefault((scope, key));

    /// <summary>The hash of a case's last entry.</summary>
    public byte[]? PreviousHash(Guid caseId) => _hashes.GetValueOrDefault(caseId);

    public static async Task<Ground> ReadAsync(
        IDocumentSession session,
        IReadOnlyList<RecordCommand> commands,
        IReadOnlyList<IEventStream<CaseEntries>> streams,
        CancellationToken cancellation)
    {
        var keys = commands.SelectMany(Keys).ToArray();
        await using var command = OfKeys(Sql, keys);
        command.Parameters.AddWithValue("cases", NpgsqlDbType.Array | NpgsqlDbType.Uuid, commands.Select(c => c.CaseId).ToArray());
        command.Parameters.AddWithValue(
            "versions", NpgsqlDbType.Array | NpgsqlDbType.Bigint, streams.Select(s => s.Aggregate?.All.Count ?? 0L).ToArray());

        var ground = new Ground();
        await using (var reader = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation))
            await ground.ReadAsync(reader, cancellation);
        if (ground._expired.Count > 0)
        {
            // A key is free again after a day, also where the hourly deletion has not come by yet.
            await using var forget = OfKeys(Forget, [.. ground._expired]);
            await session.ExecuteAsync(forget, cancellation);
        }

        return ground;
    }

    private async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
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
        while (await reader.ReadAsync(cancellation))
            _hashes[reader.GetGuid(0)] = reader.GetFieldValue<byte[]>(1);
    }

    private static NpgsqlCommand OfKeys(string sql, (string Scope, string Key)[] keys)
    {
        var command = new NpgsqlCommand(sql);
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
