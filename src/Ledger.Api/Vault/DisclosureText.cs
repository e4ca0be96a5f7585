using System.Security.Cryptography;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Vault;

/// <summary>The plaintext of a ciphertext: the disclosures joined by <c>~</c>, as RFC 9901, 4 joins them.</summary>
internal static class DisclosureText
{
    private const byte Separator = (byte)'~';

    /// <summary>Joins and encrypts; the joined text is overwritten.</summary>
    public static byte[] Encrypt(IReadOnlyList<Disclosure> disclosures, Guid @event, DataKey key)
    {
        var length = disclosures.Count - 1;
        foreach (var disclosure in disclosures)
            length += disclosure.Encoded.Length;
        var text = new byte[length];
        var at = 0;
        foreach (var disclosure in disclosures)
        {
            if (at > 0)
                text[at++] = Separator;
            disclosure.Encoded.CopyTo(text.AsSpan(at));
            at += disclosure.Encoded.Length;
        }

        Span<byte> additional = stackalloc byte[AdditionalData.OfDisclosures];
        AdditionalData.Disclosures(additional, @event, key.Subject, key.KeyId);
        var output = Gcm.Encrypt(key.Bytes.Span, text, additional);
        CryptographicOperations.ZeroMemory(text);
        return output;
    }

    /// <summary>The disclosures, or null where the ciphertext is not the one that was written for this event and subject.</summary>
    public static IReadOnlyList<Disclosure>? Decrypt(ReadOnlySpan<byte> message, Guid @event, DataKey key)
    {
        Span<byte> additional = stackalloc byte[AdditionalData.OfDisclosures];
        AdditionalData.Disclosures(additional, @event, key.Subject, key.KeyId);
        if (Gcm.Decrypt(key.Bytes.Span, message, additional) is not { } text)
            return null;
        var disclosures = new List<Disclosure>();
        foreach (var part in text.AsSpan().Split(Separator))
        {
            if (Disclosure.Parse(text.AsSpan()[part]) is { } disclosure)
                disclosures.Add(disclosure);
        }

        CryptographicOperations.ZeroMemory(text);
        return disclosures;
    }
}
