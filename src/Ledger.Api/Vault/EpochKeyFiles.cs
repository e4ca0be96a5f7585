using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>
/// Epoch keys in files of 32 random bytes, <c>epoch-00000001.key</c>, readable by their owner only; the highest number is the current
/// epoch. Whoever has these files and a copy of the database can read everything: they are backed up apart from it.
/// </summary>
public sealed class EpochKeyFiles : IEpochKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

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
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        if (!Directory.Exists(folder))
            throw new VaultException(VaultException.NoEpochKey, folder);
        RequireOwnerOnly(folder);
        if (Latest(folder) is null && mayCreate)
            Create(folder, 1);
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
        if (!File.Exists(file))
            throw new VaultException(VaultException.EpochKeyMissing, file);
        RequireOwnerOnly(file);
        var key = File.ReadAllBytes(file);
        return key.Length == Gcm.KeyLength ? key : throw new VaultException(VaultException.KeyFileInvalid, file);
    });

    private static void Create(string folder, int epoch)
    {
        var draft = Path.Combine(folder, $"{Guid.NewGuid():N}.draft");
        using (var stream = new FileStream(draft, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        }))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Gcm.KeyLength));
            stream.Flush(flushToDisk: true);
        }

        // Where another process was first, its key is the key.
        HardLink.TryCreate(draft, FileOf(folder, epoch));
        File.Delete(draft);
    }

    private static int? Latest(string folder) => Directory.EnumerateFiles(folder, "epoch-*.key")
        .Select(file => (int?)NumberOf(file))
        .Max();

    private static int NumberOf(string file) =>
        int.TryParse(
            Path.GetFileNameWithoutExtension(file)["epoch-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new VaultException(VaultException.KeyFileInvalid, file);

    private static void RequireOwnerOnly(string path)
    {
        if ((File.GetUnixFileMode(path) & Others) != 0)
            throw new VaultException(VaultException.KeyFileOpen, path);
    }

    private static string FileOf(string folder, int epoch) => Path.Combine(folder, $"epoch-{epoch:D8}.key");
}
