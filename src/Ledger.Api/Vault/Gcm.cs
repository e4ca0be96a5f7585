using System.Security.Cryptography;

namespace Ledger.Api.Vault;

/// <summary>
/// AES-256-GCM with a random 96-bit nonce in front of the ciphertext and the 128-bit tag behind it. A key here encrypts far fewer than
/// 2^32 messages, up to which random nonces are safe (NIST SP 800-38D, 8.3).
/// </summary>
internal static class Gcm
{
    public const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional)
    {
        var output = new byte[NonceLength + plaintext.Length + TagLength];
        var nonce = output.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        var sealedText = output.AsSpan(NonceLength);
        aes.Encrypt(nonce, plaintext, sealedText[..plaintext.Length], sealedText[plaintext.Length..], additional);
        return output;
    }

    /// <summary>The plaintext, or null where key, ciphertext and additional data do not belong together.</summary>
    public static byte[]? Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> additional)
    {
        if (message.Length < NonceLength + TagLength)
            return null;
        var plaintext = new byte[message.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(message[..NonceLength], message[NonceLength..^TagLength], message[^TagLength..], plaintext, additional);
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
