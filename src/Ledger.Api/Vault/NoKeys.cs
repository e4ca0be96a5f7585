namespace Ledger.Api.Vault;

/// <summary>The keys of a host that is composed and never started: nothing is sealed or opened.</summary>
internal sealed class NoKeys : IEpochKeys
{
    public int Current => throw new NotSupportedException();

    public ValueTask<WrappedKey> WrapAsync(ReadOnlyMemory<byte> dataKey, Guid subject, Guid keyId, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<byte[]> UnwrapAsync(WrappedKey key, Guid subject, Guid keyId, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
