using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Privacy;
using NSec.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>
/// Whoever is to read what an export opens, by an X25519 public key in PEM (RFC 8410), as <c>openssl genpkey -algorithm x25519</c> and
/// <c>openssl pkey -pubout</c> make it.
/// </summary>
public sealed class RecipientKey
{
    private readonly PublicKey _key;

    private RecipientKey(PublicKey key)
    {
        _key = key;
        Fingerprint = Base64Url.EncodeToString(SHA256.HashData(key.Export(KeyBlobFormat.RawPublicKey)));
    }

    /// <summary>SHA-256 of the public key, base64url: what an export says of it.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a public key; null where the file holds none.</summary>
    public static RecipientKey? Read(string path) =>
        PemFile.Read(path) is { } pem
        && PublicKey.TryImport(KeyAgreementAlgorithm.X25519, pem, KeyBlobFormat.PkixPublicKeyText, out var key)
            ? new(key!)
            : null;

    /// <summary>Encrypts the disclosures of an entry: nothing else can be opened as those of this entry.</summary>
    public string Seal(IReadOnlyList<Disclosure> disclosures, Guid caseId, Guid entry)
    {
        var text = disclosures.Aggregate(Array.Empty<byte>(), (joined, d) =>
            joined.Length == 0 ? d.Encoded.ToArray() : [.. joined, (byte)'~', .. d.Encoded]);
        try
        {
            return Base64Url.EncodeToString(Hpke.Seal(_key, OpenedText.Info, OpenedText.Of(caseId, entry), text));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
        }
    }
}

/// <summary>The private key of whoever an export was opened for, PEM (PKCS #8).</summary>
public sealed class RecipientSecret : IDisposable
{
    private readonly Key _key;

    private RecipientSecret(Key key)
    {
        _key = key;
        Fingerprint = Base64Url.EncodeToString(SHA256.HashData(key.PublicKey.Export(KeyBlobFormat.RawPublicKey)));
    }

    /// <summary>SHA-256 of the public key, base64url.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a private key that its owner alone may read; null where the file holds none.</summary>
    /// <exception cref="VaultException">Others may read the file.</exception>
    public static RecipientSecret? Read(string path)
    {
        KeyFile.RequireOwnerOnly(path);
        if (PemFile.Read(path) is not { } pem)
            return null;
        try
        {
            return Key.TryImport(KeyAgreementAlgorithm.X25519, pem, KeyBlobFormat.PkixPrivateKeyText, out var key) ? new(key!) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pem);
        }
    }

    /// <summary>The disclosures of an entry, or null where they are not for this key or not of this entry.</summary>
    public IReadOnlyList<Disclosure>? Open(string message, Guid caseId, Guid entry)
    {
        if (!Base64Url.IsValid(message)
            || Hpke.Open(_key, OpenedText.Info, OpenedText.Of(caseId, entry), Base64Url.DecodeFromChars(message)) is not { } text)
            return null;
        var disclosures = new List<Disclosure>();
        foreach (var part in text.AsSpan().Split((byte)'~'))
        {
            if (Disclosure.Parse(text.AsSpan()[part]) is not { } disclosure)
                return null;
            disclosures.Add(disclosure);
        }

        CryptographicOperations.ZeroMemory(text);
        return disclosures;
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

/// <summary>What the disclosures of an entry are bound to on their way to a recipient.</summary>
internal static class OpenedText
{
    public static ReadOnlySpan<byte> Info => "cpl-export/1 disclosures"u8;

    public static byte[] Of(Guid caseId, Guid entry) => Encoding.ASCII.GetBytes($"{caseId}/{entry}");
}

/// <summary>A small text file.</summary>
internal static class PemFile
{
    private const int LongestFile = 4_096;

    public static byte[]? Read(string path) => new FileInfo(path).Length <= LongestFile ? File.ReadAllBytes(path) : null;
}
