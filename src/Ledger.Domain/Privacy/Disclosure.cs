using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Privacy;

/// <summary>
/// The value of one sealed field with the salt that hides it (RFC 9901, 4.2.1): base64url of the JSON array salt, name, value.
/// The record keeps only its <see cref="Digest"/>; whoever holds the disclosure can show that it is what was recorded.
/// </summary>
/// <remarks>Holds a value in clear: it MUST NOT reach a log, a message or a view.</remarks>
public sealed class Disclosure
{
    /// <summary>
    /// Length of a salt, bytes: the 128 bits that RFC 9901, 9.3 asks for, so that a name cannot be guessed from its digest.
    /// </summary>
    public const int SaltLength = 16;

    /// <summary>Length of a digest, characters.</summary>
    public const int DigestLength = 43;

    private const int MaxDepth = CanonicalJson.MaxDepth;
    private readonly byte[] _encoded;

    private Disclosure(byte[] encoded, string path, ReadOnlyMemory<byte> value)
    {
        _encoded = encoded;
        Path = path;
        Value = value;
        Digest = DigestOf(encoded);
    }

    /// <summary>The JSON path of the field in the entry: <c>name</c>, <c>source.reference</c>.</summary>
    public string Path { get; }

    /// <summary>The JSON value, UTF-8, as it was given.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>base64url(SHA-256(ASCII(disclosure))), 43 characters: what the entry keeps.</summary>
    public string Digest { get; }

    /// <summary>The disclosure itself, ASCII.</summary>
    public ReadOnlySpan<byte> Encoded => _encoded;

    /// <summary>Makes the disclosure of a field.</summary>
    /// <param name="salt">16 random bytes, new for each disclosure.</param>
    /// <param name="path">The JSON path of the field in the entry.</param>
    /// <param name="value">One JSON value, UTF-8.</param>
    /// <exception cref="ArgumentException">The salt has another length, or the value is not one JSON value.</exception>
    public static Disclosure Of(ReadOnlySpan<byte> salt, string path, ReadOnlyMemory<byte> value)
    {
        if (salt.Length != SaltLength)
            throw new ArgumentException("disclosure.salt", nameof(salt));
        if (!IsOneValue(value.Span))
            throw new ArgumentException("disclosure.value", nameof(value));
        var json = ArrayPool<byte>.Shared.Rent(64 + (6 * path.Length) + value.Length);
        var length = 0;
        try
        {
            "[\""u8.CopyTo(json);
            length = 2 + Base64Url.EncodeToUtf8(salt, json.AsSpan(2));
            "\","u8.CopyTo(json.AsSpan(length));
            length += 2;
            length += JsonText.WriteQuoted(path, json.AsSpan(length));
            json[length++] = (byte)',';
            value.Span.CopyTo(json.AsSpan(length));
            length += value.Length;
            json[length++] = (byte)']';
            return new(Base64Url.EncodeToUtf8(json.AsSpan(0, length)), path, value);
        }
        finally
        {
            json.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(json);
        }
    }

    /// <summary>Reads a disclosure, whoever made it: any JSON array of salt, name and value. Null where it is none.</summary>
    /// <param name="encoded">The disclosure, ASCII.</param>
    public static Disclosure? Parse(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty || !Base64Url.IsValid(encoded, out var size))
            return null;
        var json = new byte[size];
        try
        {
            Base64Url.DecodeFromUtf8(encoded, json);
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
            if (!Next(ref reader, JsonTokenType.StartArray) || !Next(ref reader, JsonTokenType.String)
                || !Next(ref reader, JsonTokenType.String))
            {
                return null;
            }

            var path = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndArray)
                return null;
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            var value = json.AsMemory(from, (int)reader.BytesConsumed - from);
            return Next(ref reader, JsonTokenType.EndArray) && !reader.Read() ? new(encoded.ToArray(), path, value) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>True where this is the disclosure that a digest stands for.</summary>
    /// <param name="digest">The digest that the entry keeps.</param>
    public bool Matches(string digest) => string.Equals(Digest, digest, StringComparison.Ordinal);

    /// <summary>Never the value.</summary>
    public override string ToString() => $"{Path} ({Digest})";

    private static string DigestOf(ReadOnlySpan<byte> encoded)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(encoded, hash);
        return Base64Url.EncodeToString(hash);
    }

    private static bool Next(ref Utf8JsonReader reader, JsonTokenType type) => reader.Read() && reader.TokenType == type;

    private static bool IsOneValue(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
