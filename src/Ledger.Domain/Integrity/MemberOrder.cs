using System.Globalization;

namespace Ledger.Domain.Integrity;

/// <summary>Where a member of an object stands in the output: its quoted name, a colon, its value.</summary>
internal readonly record struct Member(int From, int NameEnd, int End, bool Escaped)
{
    public ReadOnlySpan<byte> Name(byte[] output) => output.AsSpan(From + 1, NameEnd - From - 2);
}

/// <summary>
/// The order of RFC 8785, 3.2.3: names by their UTF-16 code units. UTF-8 bytes order the same, except that the surrogates of what
/// lies beyond the basic plane (lead bytes F0 to F4) come before U+E000 to U+FFFF (lead bytes EE and EF).
/// </summary>
internal readonly struct MemberOrder(byte[] output) : IComparer<Member>
{
    public int Compare(Member x, Member y)
    {
        var a = x.Name(output);
        var b = y.Name(output);
        if (x.Escaped || y.Escaped)
            return CompareEscaped(a, b);
        var same = a.CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length - b.Length : Rank(a[same]) - Rank(b[same]);
    }

    private static int CompareEscaped(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var difference = Next(a, ref i) - Next(b, ref j);
            if (difference != 0)
                return difference;
        }

        return (a.Length - i) - (b.Length - j);
    }

    private static int Next(ReadOnlySpan<byte> text, ref int index)
    {
        var value = text[index++];
        if (value != '\\')
            return Rank(value);
        var escape = text[index++];
        switch ((char)escape)
        {
            case 'b': return '\b';
            case 't': return '\t';
            case 'n': return '\n';
            case 'f': return '\f';
            case 'r': return '\r';
            case 'u':
                index += 4;
                return byte.Parse(text[(index - 2)..index], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default: return escape;
        }
    }

    private static int Rank(byte value) => value is 0xEE or 0xEF ? value + 0x10 : value;
}
