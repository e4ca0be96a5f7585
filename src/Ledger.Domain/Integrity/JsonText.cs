using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>
/// The inside of a JSON string as RFC 8785, 3.2.2.2 writes it: the shortest escape where one is needed, else the character.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', .. Enumerable.Range(0x80, 0xFF80).Select(c => (char)c)]);

    /// <summary>Rewrites the inside of a string that has escapes; returns the code of a fault, or null.</summary>
    public static string? Unescape(ReadOnlySpan<byte> raw, Span<byte> output, out int written)
    {
        written = 0;
        while (true)
        {
            var escape = raw.IndexOf((byte)'\\');
            var plain = escape < 0 ? raw : raw[..escape];
            plain.CopyTo(output[written..]);
            written += plain.Length;
            if (escape < 0)
                return null;
            raw = raw[escape..];
            if (raw[1] != 'u')
            {
                written += Write(Meant(raw[1]), output[written..]);
                raw = raw[2..];
                continue;
            }

            var unit = Unit(raw);
            raw = raw[6..];
            if (unit == 0)
                return IJsonFault.NullCharacter;
            if (!Rune.TryCreate(unit, out var rune))
            {
                if (!raw.StartsWith("\\u"u8) || !Rune.TryCreate(unit, Unit(raw), out rune))
                    return IJsonFault.LoneSurrogate;
                raw = raw[6..];
            }

            written += Write(rune, output[written..]);
        }
    }

    /// <summary>Writes a string with its quotes; at most six bytes for each of its characters and two.</summary>
    /// <exception cref="ArgumentException">It holds U+0000 or half of a surrogate pair.</exception>
    public static int WriteQuoted(string text, Span<byte> output)
    {
        var written = 0;
        output[written++] = (byte)'"';
        if (!text.AsSpan().ContainsAny(Unsafe))
        {
            written += Encoding.ASCII.GetBytes(text, output[written..]);
        }
        else
        {
            for (var rest = text.AsSpan(); !rest.IsEmpty;)
            {
                if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != OperationStatus.Done)
                    throw new ArgumentException(IJsonFault.LoneSurrogate, nameof(text));
                if (rune.Value == 0)
                    throw new ArgumentException(IJsonFault.NullCharacter, nameof(text));
                written += Write(rune, output[written..]);
                rest = rest[used..];
            }
        }

        output[written++] = (byte)'"';
        return written;
    }

    /// <summary>True where UTF-8 text has U+FDD0 to U+FDEF, or U+FFFE or U+FFFF of any plane.</summary>
    public static bool HasNoncharacter(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
            return false;
        foreach (var rune in new RuneSequence(utf8))
        {
            if (rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE)
                return true;
        }

        return false;
    }

    private static Rune Meant(byte escape) => new((char)escape switch
    {
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'f' => '\f',
        'r' => '\r',
        var other => other,
    });

    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : '\0';

    private static int Write(Rune rune, Span<byte> output)
    {
        ReadOnlySpan<byte> escape = rune.Value switch
        {
            '\b' => "\\b"u8,
            '\t' => "\\t"u8,
            '\n' => "\\n"u8,
            '\f' => "\\f"u8,
            '\r' => "\\r"u8,
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            _ => [],
        };
        if (!escape.IsEmpty)
        {
            escape.CopyTo(output);
            return escape.Length;
        }

        if (rune.Value >= 0x20)
            return rune.EncodeToUtf8(output);
        "\\u00"u8.CopyTo(output);
        output[4] = (byte)(rune.Value < 0x10 ? '0' : '1');
        output[5] = "0123456789abcdef"u8[rune.Value & 0xF];
        return 6;
    }

    private ref struct RuneSequence(ReadOnlySpan<byte> utf8)
    {
        private ReadOnlySpan<byte> _rest = utf8;

        public Rune Current { get; private set; }

        public readonly RuneSequence GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            Rune.DecodeFromUtf8(_rest, out var rune, out var used);
            Current = rune;
            _rest = _rest[used..];
            return true;
        }
    }
}
