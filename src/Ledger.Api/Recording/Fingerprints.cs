using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Recording;

/// <summary>
/// Keyed fingerprints of what was submitted, so that a repetition is told from another content without keeping the content. Without
/// the key nobody can try names against them; they are deleted after 24 hours.
/// </summary>
/// <param name="key">The key, held with the vault's.</param>
public sealed class Fingerprints(byte[] key)
{
    /// <summary>The fingerprint of JSON, whatever its member order and white space.</summary>
    public byte[] Of(JsonElement json) => HMACSHA256.HashData(key, CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(json)));

    /// <inheritdoc/>
    public override string ToString() => nameof(Fingerprints);
}
