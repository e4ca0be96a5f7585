using System.Security.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>All disclosures of one event about one subject, encrypted under the subject's key.</summary>
/// <param name="Event">The event, which is the entry.</param>
/// <param name="Subject">The person.</param>
/// <param name="KeyId">The subject's data key.</param>
/// <param name="Sealed">Nonce, ciphertext and tag.</param>
public sealed record CiphertextRow(Guid Event, Guid Subject, Guid KeyId, byte[] Sealed)
{
    /// <summary>Inserts many, one array a column in the order of this record; <c>^</c> stands for each.</summary>
    public const string Insert = """
        insert into vault.ciphertexts (event, subject, key_id, sealed)
        select * from unnest(^::uuid[], ^::uuid[], ^::uuid[], ^::bytea[])
        """;

    /// <summary>For binary COPY, columns in the order of this record.</summary>
    public const string Copy = "copy vault.ciphertexts (event, subject, key_id, sealed) from stdin (format binary)";

    /// <summary>SHA-256 of <see cref="Sealed"/>: what the event's core keeps of it.</summary>
    public byte[] Hash { get; } = SHA256.HashData(Sealed);
}
