using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>
/// Encryption to a public key: HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20Poly1305, one
/// message a key (6.1). Held against the RFC's own test vectors.
/// </summary>
internal static class Hpke
{
    /// <summary>Length of an X25519 public key, which stands in front of every message.</summary>
    public const int EncLength = 32;

    private const int HashLength = 32;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const byte BaseMode = 0;

    private static readonly byte[] Version = "HPKE-v1"u8.ToArray();
    private static readonly byte[] Kem = [.. "KEM"u8, 0x00, 0x20];
    private static readonly byte[] Suite = [.. "HPKE"u8, 0x00, 0x20, 0x00, 0x01, 0x00, 0x03];
    private static readonly KeyAgreementAlgorithm X25519 = KeyAgreementAlgorithm.X25519;
    private static readonly AeadAlgorithm Aead = AeadAlgorithm.ChaCha20Poly1305;

    /// <summary>Encrypts one message: the ephemeral public key, then the ciphertext with its tag.</summary>
    public static byte[] Seal(PublicKey recipient, ReadOnlySpan<byte> info, ReadOnlySpan<byte> additional, ReadOnlySpan<byte> plaintext)
    {
        using var ephemeral = Key.Create(X25519);
        return Seal(ephemeral, recipient, info, additional, plaintext);
    }

    /// <summary>Encrypts under an ephemeral key that is given, which the test vectors need and nobody else may do twice.</summary>
    internal static byte[] Seal(
        Key ephemeral, PublicKey recipient, ReadOnlySpan<byte> info, ReadOnlySpan<byte> additional, ReadOnlySpan<byte> plaintext)
    {
        var enc = ephemeral.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        using var context = Context.Of(ephemeral, recipient, enc, recipient.Export(KeyBlobFormat.RawPublicKey), info)
            ?? throw new CryptographicException("The public key has no use: every agreement with it is the same.");
        return [.. enc, .. Aead.Encrypt(context.Key, context.Nonce, additional, plaintext)];
    }

    /// <summary>The plaintext, or null where message, key, info and additional data do not belong together.</summary>
    public static byte[]? Open(Key recipient, ReadOnlySpan<byte> info, ReadOnlySpan<byte> additional, ReadOnlySpan<byte> message)
    {
        if (message.Length < EncLength + Aead.TagSize)
            return null;
        var enc = message[..EncLength];
        if (!PublicKey.TryImport(X25519, enc, KeyBlobFormat.RawPublicKey, out var ephemeral))
            return null;
        using var context = Context.Of(
            recipient, ephemeral!, enc.ToArray(), recipient.PublicKey.Export(KeyBlobFormat.RawPublicKey), info);
        return context is null ? null : Aead.Decrypt(context.Key, context.Nonce, additional, message[EncLength..]);
    }

    private static byte[] Extract(byte[] suite, ReadOnlySpan<byte> salt, string label, ReadOnlySpan<byte> material) =>
        HKDF.Extract(HashAlgorithmName.SHA256, [.. Version, .. suite, .. Encoding.ASCII.GetBytes(label), .. material], salt.ToArray());

    private static byte[] Expand(byte[] suite, byte[] key, string label, ReadOnlySpan<byte> info, int length)
    {
        Span<byte> size = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(size, (ushort)length);
        byte[] labelled = [.. size, .. Version, .. suite, .. Encoding.ASCII.GetBytes(label), .. info];
        return HKDF.Expand(HashAlgorithmName.SHA256, key, length, labelled);
    }

    /// <summary>The key and nonce of the one message (RFC 9180, 4.1 and 5.1).</summary>
    private sealed class Context(Key key, byte[] nonce) : IDisposable
    {
        public Key Key { get; } = key;

        public byte[] Nonce { get; } = nonce;

        /// <summary>Null where the agreement gives the zero point, which any key would give.</summary>
        public static Context? Of(Key own, PublicKey other, byte[] enc, byte[] recipient, ReadOnlySpan<byte> info)
        {
            var exportable = new SharedSecretCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
            using var agreed = X25519.Agree(own, other, in exportable);
            if (agreed is null)
                return null;
            var dh = agreed.Export(SharedSecretBlobFormat.RawSharedSecret);
            var prk = Extract(Kem, [], "eae_prk", dh);
            var shared = Expand(Kem, prk, "shared_secret", [.. enc, .. recipient], HashLength);

            byte[] schedule = [BaseMode, .. Extract(Suite, [], "psk_id_hash", []), .. Extract(Suite, [], "info_hash", info)];
            var secret = Extract(Suite, shared, "secret", []);
            var key = Expand(Suite, secret, "key", schedule, KeyLength);
            var nonce = Expand(Suite, secret, "base_nonce", schedule, NonceLength);
            try
            {
                return new(Key.Import(Aead, key, KeyBlobFormat.RawSymmetricKey), nonce);
            }
            finally
            {
                foreach (var bytes in new[] { dh, prk, shared, secret, key })
                    CryptographicOperations.ZeroMemory(bytes);
            }
        }

        public void Dispose() => Key.Dispose();
    }
}
