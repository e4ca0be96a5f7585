using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ledger.Projections.Search;

namespace Ledger.Api.Endpoints.Search;

/// <summary>
/// Where a page ended, opaque to the caller: the day, the case, and a digest of what was asked, so that a cursor of another question
/// is refused instead of giving a page of something else.
/// </summary>
internal static class SearchCursor
{
    private const int Length = sizeof(int) + 16 + 8;

    /// <summary>Writes a cursor.</summary>
    public static string Write(CaseMark mark, CaseFilter filter)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, mark.Day.DayNumber);
        mark.Id.TryWriteBytes(bytes[sizeof(int)..], bigEndian: true, out _);
        DigestOf(filter).CopyTo(bytes[^8..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor; null where it is none of this question.</summary>
    public static CaseMark? Read(string text, CaseFilter filter)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done || written != Length)
            return null;
        var day = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return bytes[^8..].SequenceEqual(DigestOf(filter)) && day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? new(DateOnly.FromDayNumber(day), new Guid(bytes[sizeof(int)..(sizeof(int) + 16)], bigEndian: true))
            : null;
    }

    private static ReadOnlySpan<byte> DigestOf(CaseFilter filter) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{filter}"))).AsSpan(0, 8);
}
