using System.Security.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>A file of 32 random bytes that only its owner may read. A file never has its name before it is whole and on disk.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Reads a key.</summary>
    /// <exception cref="VaultException">Others may read the file, or it holds something else.</exception>
    public static byte[] Read(string path)
    {
        RequireOwnerOnly(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Gcm.KeyLength ? key : throw new VaultException(VaultException.KeyFileInvalid, path);
    }

    /// <summary>Reads a key, after making it where there is none.</summary>
    /// <exception cref="VaultException">Others may read the file, or it holds something else.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        return Read(path);
    }

    /// <summary>Makes a key; where another process was first, its key is the key.</summary>
    internal static void Create(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.draft";
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

        HardLink.TryCreate(draft, path);
        File.Delete(draft);
    }

    internal static void CreateFolder(string path) => Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);

    internal static void RequireOwnerOnly(string path)
    {
        if ((File.GetUnixFileMode(path) & Others) != 0)
            throw new VaultException(VaultException.KeyFileOpen, path);
    }
}
