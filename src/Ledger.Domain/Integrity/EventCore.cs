using System.Security.Cryptography;
using Ledger.Domain.Cases;

namespace Ledger.Domain.Integrity;

/// <summary>
/// What is hashed of an entry: enough to prove every part of its row, and nothing from which its content could be guessed, since
/// 16 random bytes blind it. Its canonical JSON is kept beside the event; the log holds its hash only.
/// </summary>
/// <remarks>
/// These property names and formats are published and never change; another format is another <see cref="Format"/>.
/// Every hash and the blinding are base64url without padding (RFC 4648, 5).
/// </remarks>
public sealed record EventCore
{
    /// <summary>The format, <c>v</c>.</summary>
    public const string Format = "cpl/event/1";

    /// <summary>Length of the blinding, bytes.</summary>
    public const int BlindingLength = 16;

    /// <summary>Length of every hash, bytes.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>What <see cref="Previous"/> holds for the first entry of a case. MUST NOT be written to.</summary>
    public static readonly byte[] NoPrevious = new byte[HashLength];

    /// <summary><c>origin</c>: the name of the ledger, which is also the origin of its checkpoints.</summary>
    public required string Origin { get; init; }

    /// <summary><c>case</c>: the stream.</summary>
    public required Guid Case { get; init; }

    /// <summary><c>ver</c>: the version of the stream after this entry, from 1.</summary>
    public required long Version { get; init; }

    /// <summary><c>id</c>: the event, which is the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>b</c>: 16 random bytes, new for each entry.</summary>
    public required byte[] Blinding { get; init; }

    /// <summary><c>type</c>: the alias with its version, <c>child-identified.v1</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>rec</c>: when it was recorded, UTC, whole microseconds as PostgreSQL keeps them; always six digits.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary><c>prev</c>: <see cref="Hash"/> of the case's entry before, or <see cref="NoPrevious"/>.</summary>
    public required byte[] Previous { get; init; }

    /// <summary><c>act</c>: who typed it.</summary>
    public required RecordedBy RecordedBy { get; init; }

    /// <summary><c>body</c>: SHA-256 of the canonical JSON of the event's data as stored.</summary>
    public required byte[] Body { get; init; }

    /// <summary><c>ct</c>: SHA-256 of the ciphertext of each subject, ordered by subject id; empty where nothing was sealed.</summary>
    public required IReadOnlyList<byte[]> Ciphertexts { get; init; }

    /// <summary><c>hdr</c>: SHA-256 of the canonical JSON of the allow-listed headers as stored.</summary>
    public required byte[] Headers { get; init; }

    /// <summary><c>seen</c>: the last checkpoint known when it was written.</summary>
    public required Seen Seen { get; init; }

    /// <summary>The canonical JSON (RFC 8785).</summary>
    /// <exception cref="ArgumentException">
    /// A hash or the blinding has the wrong length, the time is not UTC in whole microseconds, or a text cannot be written as I-JSON.
    /// </exception>
    public byte[] ToCanonicalBytes()
    {
        Require(Version is >= 1 and <= CanonicalJson.MaxInteger, nameof(Version));
        Require(Seen.Size is >= 0 and <= CanonicalJson.MaxInteger, nameof(Seen));
        Require(Blinding.Length == BlindingLength, nameof(Blinding));
        Require(RecordedAt.Offset == TimeSpan.Zero && RecordedAt == TruncateToMicroseconds(RecordedAt), nameof(RecordedAt));
        var writer = new CoreWriter(CoreWriter.Bound(this));
        try
        {
            writer.Write(this);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The entry's hash, <c>evh</c>: SHA-256 of the format, a line feed and the canonical bytes.</summary>
    /// <param name="core">The canonical bytes of a core.</param>
    public static byte[] Hash(ReadOnlySpan<byte> core)
    {
        ReadOnlySpan<byte> prefix = "cpl/event/1\n"u8;
        var size = prefix.Length + core.Length;
        var message = size <= 2048 ? stackalloc byte[2048] : new byte[size];
        prefix.CopyTo(message);
        core.CopyTo(message[prefix.Length..]);
        return SHA256.HashData(message[..size]);
    }

    /// <summary>
    /// The instant in UTC as PostgreSQL's <c>timestamptz</c> keeps it. .NET counts 100 ns: whatever is hashed or stored MUST go through
    /// here first, or the hash of the row read back differs.
    /// </summary>
    public static DateTimeOffset TruncateToMicroseconds(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks;
        return new(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    internal static void Require(bool holds, string name)
    {
        if (!holds)
            throw new ArgumentException("core.invalid", name);
    }
}
