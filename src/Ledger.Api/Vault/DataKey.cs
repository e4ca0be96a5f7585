using System.Security.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>A subject's data key in clear, owned by whoever holds it: it is overwritten when disposed, best effort.</summary>
/// <remarks>Takes the bytes over: nobody else may keep them.</remarks>
internal sealed class DataKey(Guid subject, Guid keyId, byte[] bytes) : IDisposable
{
    private bool _disposed;

    public Guid Subject { get; } = subject;

    public Guid KeyId { get; } = keyId;

    public static DataKey New(Guid subject) => new(subject, Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(Gcm.KeyLength));

    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            // Overwritten bytes are a key too, one that everybody knows.
            ObjectDisposedException.ThrowIf(_disposed, this);
            return bytes;
        }
    }

    public DataKey Copy() => new(Subject, KeyId, Bytes.ToArray());

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(bytes);
    }

    public override string ToString() => $"key {KeyId}";
}
