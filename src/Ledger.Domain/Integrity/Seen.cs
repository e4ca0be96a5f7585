using System.Security.Cryptography;

namespace Ledger.Domain.Integrity;

/// <summary>
/// The last checkpoint known when an entry was written. Because nobody can know a root before its tree exists, it proves that the
/// entry was not written before that checkpoint.
/// </summary>
/// <param name="Size">The number of leaves of the checkpoint's tree.</param>
/// <param name="Root">The root hash of the checkpoint (RFC 6962, 2.1), 32 bytes.</param>
public sealed record Seen(long Size, byte[] Root)
{
    /// <summary>
    /// Before the first checkpoint: size 0 and the root of the empty tree, which RFC 6962, 2.1 defines as SHA-256 of nothing.
    /// </summary>
    public static Seen Nothing { get; } = new(0, SHA256.HashData([]));
}
