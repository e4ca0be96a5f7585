namespace Ledger.Api.Vault;

/// <summary>
/// The keys that wrap data keys, held outside PostgreSQL. The seam for a KMS or HSM: an implementation MUST bind the subject, the key id
/// and the epoch to what it wraps, and MUST NOT let an epoch key leave it.
/// </summary>
public interface IEpochKeys
{
    /// <summary>The epoch under which new keys are wrapped.</summary>
    int Current { get; }

    /// <summary>Wraps a data key under the current epoch key.</summary>
    ValueTask<WrappedKey> WrapAsync(ReadOnlyMemory<byte> dataKey, Guid subject, Guid keyId, CancellationToken cancellation);

    /// <summary>Unwraps a data key. The caller overwrites it after use.</summary>
    /// <exception cref="VaultException">The epoch key is not here, or the wrapped key is not what it wrapped.</exception>
    ValueTask<byte[]> UnwrapAsync(WrappedKey key, Guid subject, Guid keyId, CancellationToken cancellation);
}

/// <summary>A wrapped data key.</summary>
/// <param name="Epoch">The epoch key it is wrapped under.</param>
/// <param name="Bytes">Opaque to everyone but the implementation.</param>
public readonly record struct WrappedKey(int Epoch, byte[] Bytes);
