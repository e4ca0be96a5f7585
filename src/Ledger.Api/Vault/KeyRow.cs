namespace Ledger.Api.Vault;

/// <summary>A subject's data key as it is stored: wrapped under an epoch key.</summary>
/// <param name="Subject">The person.</param>
/// <param name="KeyId">The key.</param>
/// <param name="Epoch">The epoch key it is wrapped under.</param>
/// <param name="Wrapped">Nonce, wrapped key and tag.</param>
/// <param name="CreatedAt">UTC, whole microseconds.</param>
public sealed record KeyRow(Guid Subject, Guid KeyId, int Epoch, byte[] Wrapped, DateTimeOffset CreatedAt)
{
    /// <summary>Inserts many, one array a column in the order of this record; <c>^</c> stands for each.</summary>
    /// <remarks>A second active key of a subject violates <c>ix_keys_one_active</c>: the transaction fails and is tried again.</remarks>
    public const string Insert = """
        insert into vault.keys (subject, key_id, epoch, wrapped, created_at, state)
        select k.*, 'active' from unnest(^::uuid[], ^::uuid[], ^::int[], ^::bytea[], ^::timestamptz[]) k
        """;

    /// <summary>For binary COPY, columns in the order of this record and then the state.</summary>
    public const string Copy = "copy vault.keys (subject, key_id, epoch, wrapped, created_at, state) from stdin (format binary)";

    /// <summary>The state of a key that seals and opens.</summary>
    public const string Active = "active";

    /// <summary>The state of a key that does neither until two persons unblock it (<em>bloqueo</em>).</summary>
    public const string Blocked = "blocked";

    /// <summary>The state of what is left of a destroyed key.</summary>
    public const string Shredded = "shredded";
}
