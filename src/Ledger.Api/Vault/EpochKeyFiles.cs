using System.Collections.Concurrent;
using System.Globalization;

namespace Ledger.Api.Vault;

/// <summary>
/// Epoch keys in files of 32 random bytes, <c>epoch-00000001.key</c>, readable by their owner only; the highest number is the current
/// epoch. Whoever has these files and a copy of the database can read everything: they are backed up apart from it.
/// </summary>
public sealed class EpochKeyFiles : IEpochKeys
{
    private readonly ConcurrentDictionary<int, byte[]> _keys = new();
    private readonly string _folder;

    private EpochKeyFiles(string folder, int current)
    {
        _folder = folder;
        Current = current;
    }

    /// <inheritdoc/>
    public int Current { get; }

    /// <summary>Opens the keys folder.</summary>
    /// <param name="folder">The folder, outside the database's own.</param>
    /// <param name="mayCreate">
    /// True only where nothing is sealed yet: a key made for data that another key sealed would hide that the right one is lost.
    /// </param>
    /// <exception cref="VaultException">Others may read a key, a file is damaged, or there is no key.</exception>
    public static EpochKeyFiles Open(string folder, bool mayCreate)
    {
        if (mayCreate)
            KeyFile.CreateFolder(folder);
        if (!Directory.Exists(folder))
            throw new VaultException(VaultException.NoEpochKey, folder);
        KeyFile.RequireOwnerOnly(folder);
        if (Latest(folder) is null && mayCreate)
            KeyFile.Create(FileOf(folder, 1));
        var keys = new EpochKeyFiles(folder, Latest(folder) ?? throw new VaultException(VaultException.NoEpochKey, folder));
        keys.Key(keys.Current);
        return keys;
    }

    /// <inheritdoc/>
    public ValueTask<WrappedKey> WrapAsync(ReadOnlyMemory<byte> dataKey, Guid subject, Guid keyId, CancellationToken cancellation)
    {
        Span<byte> additional = stackalloc byte[AdditionalData.OfKey];
        AdditionalData.Key(additional, subject, keyId, Current);
        return new(new WrappedKey(Current, Gcm.Encrypt(Key(Current), dataKey.Span, additional)));
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> UnwrapAsync(WrappedKey key, Guid subject, Guid keyId, CancellationToken cancellation)
    {
        Span<byte> additional = stackalloc byte[AdditionalData.OfKey];
        AdditionalData.Key(additional, subject, keyId, key.Epoch);
        return new(Gcm.Decrypt(Key(key.Epoch), key.Bytes, additional) ?? throw new VaultException(VaultException.KeyNotUnwrapped));
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(EpochKeyFiles);

    /// <summary>A key is read when first asked for: another node may have begun an epoch since this one started.</summary>
    private byte[] Key(int epoch) => _keys.GetOrAdd(epoch, number =>
    {
        var file = FileOf(_folder, number);
        return File.Exists(file) ? KeyFile.Read(file) : throw new VaultException(VaultException.EpochKeyMissing, file);
    });

    private static int? Latest(string folder) => Directory.EnumerateFiles(folder, "epoch-*.key")
        .Select(file => (int?)NumberOf(file))
        .Max();

    private static int NumberOf(string file) =>
        int.TryParse(
            Path.GetFileNameWithoutExtension(file)["epoch-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new VaultException(VaultException.KeyFileInvalid, file);

    private static string FileOf(string folder, int epoch) => Path.Combine(folder, $"epoch-{epoch:D8}.key");
}
