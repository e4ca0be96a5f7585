using Npgsql;

namespace Ledger.Api.Vault;

/// <summary>The data keys of subjects, read as role ledger_vault and unwrapped, or new.</summary>
/// <param name="vault">Connections of role ledger_vault.</param>
/// <param name="epochs">Wraps and unwraps.</param>
/// <param name="time">For the age of what is kept in memory.</param>
public sealed class SubjectKeys(NpgsqlDataSource vault, IEpochKeys epochs, TimeProvider time)
{
    private const string Sql = "select subject, key_id, epoch, wrapped, state from vault.keys where subject = any($1)";

    private readonly KeyCache _cache = new(time);

    /// <summary>
    /// Drops what is in memory about a subject. MUST be called after the transaction that used its keys failed, and on blocking or
    /// shredding it.
    /// </summary>
    public void Forget(Guid subject) => _cache.Forget(subject);

    internal void Remember(DataKey key) => _cache.Add(key);

    /// <summary>The keys of many subjects in one round trip. The caller disposes them.</summary>
    internal async Task<SubjectKeyRing> ForAsync(IReadOnlyCollection<Guid> subjects, DateTimeOffset at, CancellationToken cancellation)
    {
        var ring = new SubjectKeyRing();
        try
        {
            var unknown = new List<Guid>();
            foreach (var subject in subjects)
            {
                if (_cache.Find(subject) is { } key)
                    ring.Keys.Add(subject, key);
                else
                    unknown.Add(subject);
            }

            if (unknown.Count > 0)
                await ReadAsync(unknown, ring, cancellation);
            foreach (var subject in unknown)
            {
                if (!ring.Keys.ContainsKey(subject) && !ring.Refused.ContainsKey(subject))
                    await AddNewAsync(subject, at, ring, cancellation);
            }

            return ring;
        }
        catch
        {
            ring.Dispose();
            throw;
        }
    }

    private async Task ReadAsync(List<Guid> subjects, SubjectKeyRing ring, CancellationToken cancellation)
    {
        var active = new List<(Guid Subject, Guid KeyId, WrappedKey Key)>();
        await using (var command = vault.CreateCommand(Sql))
        {
            command.Parameters.Add(new() { Value = subjects.ToArray() });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var subject = reader.GetGuid(0);
                var state = reader.GetString(4);
                if (state == KeyRow.Active)
                    active.Add((subject, reader.GetGuid(1), new(reader.GetInt32(2), reader.GetFieldValue<byte[]>(3))));
                else if (state == KeyRow.Shredded || !ring.Refused.ContainsKey(subject))
                    ring.Refused[subject] = state == KeyRow.Shredded ? SealRefusal.Shredded : SealRefusal.Blocked;
            }
        }

        foreach (var (subject, keyId, key) in active.Where(row => !ring.Refused.ContainsKey(row.Subject)))
        {
            var data = new DataKey(subject, keyId, await epochs.UnwrapAsync(key, subject, keyId, cancellation));
            ring.Keys.Add(subject, data);
            _cache.Add(data);
        }
    }

    private async Task AddNewAsync(Guid subject, DateTimeOffset at, SubjectKeyRing ring, CancellationToken cancellation)
    {
        var key = DataKey.New(subject);
        ring.Keys.Add(subject, key);
        var wrapped = await epochs.WrapAsync(key.Bytes, subject, key.KeyId, cancellation);
        ring.New.Add(new(subject, key.KeyId, wrapped.Epoch, wrapped.Bytes, at));
    }
}

/// <summary>The keys of one transaction, those made for it included.</summary>
internal sealed class SubjectKeyRing : IDisposable
{
    public Dictionary<Guid, DataKey> Keys { get; } = [];

    public Dictionary<Guid, string> Refused { get; } = [];

    public List<KeyRow> New { get; } = [];

    public void Dispose()
    {
        foreach (var key in Keys.Values)
            key.Dispose();
    }
}
