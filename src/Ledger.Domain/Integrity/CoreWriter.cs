using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Ledger.Domain.Integrity;

/// <summary>Writes a core in the order of its canonical form, so that nothing is sorted or built in between.</summary>
internal ref struct CoreWriter(int bound)
{
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(bound);
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Never less than the core's length: fixed parts take under 700 bytes, a character of text at most six.</summary>
    public static int Bound(EventCore core) =>
        1024 + (48 * core.Ciphertexts.Count)
        + (6 * (core.Origin.Length + core.Type.Length + core.RecordedBy.Subject.Length + core.RecordedBy.Role.Length
            + (core.RecordedBy.Authority?.Length ?? 0)));

    public void Write(EventCore core)
    {
        Raw("{\"act\":{"u8);
        if (core.RecordedBy.Authority is { } authority)
        {
            Raw("\"authority\":"u8);
            Text(authority);
            Raw(","u8);
        }

        Raw("\"role\":"u8);
        Text(core.RecordedBy.Role);
        Raw(",\"subject\":"u8);
        Text(core.RecordedBy.Subject);
        Raw("},\"b\":"u8);
        Bytes(core.Blinding);
        Raw(",\"body\":"u8);
        Hash(core.Body);
        Raw(",\"case\":"u8);
        Id(core.Case);
        Raw(",\"ct\":["u8);
        for (var i = 0; i < core.Ciphertexts.Count; i++)
        {
            if (i > 0)
                Raw(","u8);
            Hash(core.Ciphertexts[i]);
        }

        Raw("],\"hdr\":"u8);
        Hash(core.Headers);
        Raw(",\"id\":"u8);
        Id(core.Id);
        Raw(",\"origin\":"u8);
        Text(core.Origin);
        Raw(",\"prev\":"u8);
        Hash(core.Previous);
        Raw(",\"rec\":"u8);
        Time(core.RecordedAt);
        Raw(",\"seen\":{\"n\":"u8);
        Number(core.Seen.Size);
        Raw(",\"r\":"u8);
        Hash(core.Seen.Root);
        Raw("},\"type\":"u8);
        Text(core.Type);
        Raw(",\"v\":\"cpl/event/1\",\"ver\":"u8);
        Number(core.Version);
        Raw("}"u8);
    }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Hash(byte[] hash)
    {
        EventCore.Require(hash.Length == EventCore.HashLength, nameof(hash));
        Bytes(hash);
    }

    private void Bytes(byte[] value)
    {
        Raw("\""u8);
        _length += Base64Url.EncodeToUtf8(value, _buffer.AsSpan(_length));
        Raw("\""u8);
    }

    private void Id(Guid id)
    {
        Raw("\""u8);
        id.TryFormat(_buffer.AsSpan(_length), out var written);
        _length += written;
        Raw("\""u8);
    }

    private void Time(DateTimeOffset instant)
    {
        // "O" is the fast path of .NET and writes seven digits and Z; the seventh is 0 in whole microseconds.
        Raw("\""u8);
        instant.UtcDateTime.TryFormat(_buffer.AsSpan(_length), out _, "O", CultureInfo.InvariantCulture);
        _length += "2026-11-24T02:12:56.123456".Length;
        Raw("Z\""u8);
    }

    private void Number(long value)
    {
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Text(string value) => _length += JsonText.WriteQuoted(value, _buffer.AsSpan(_length));

    private void Raw(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_buffer.AsSpan(_length));
        _length += value.Length;
    }
}
