using System.Security.Cryptography;

namespace Ledger.Api.Recording;

/// <summary>
/// Case numbers for people: <c>LEDGER-XXXX-XXXX-C</c>, random Crockford base 32 with its check character, never sequential, so that
/// a number tells nothing of how many cases there are or when one was opened.
/// </summary>
/// <param name="ledger">The short name of the ledger that stands in front.</param>
public sealed class CaseNumbers(string ledger)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Check = Alphabet + "*~$=U";

    /// <summary>A new number; that it is unique is the database's to say.</summary>
    public string Next() => Write(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) & 0xFF_FFFF_FFFF);

    /// <summary>Writes 40 bits as a case number.</summary>
    public string Write(ulong bits)
    {
        Span<char> text = stackalloc char[8];
        var rest = bits;
        for (var i = 7; i >= 0; i--, rest >>= 5)
            text[i] = Alphabet[(int)(rest & 31)];
        return $"{ledger}-{text[..4]}-{text[4..]}-{Check[(int)(bits % 37)]}";
    }

    /// <summary>True where the number is well formed and its check character is right.</summary>
    public static bool IsWellFormed(string number)
    {
        var parts = number.Split('-');
        if (parts.Length < 4 || parts[^3].Length != 4 || parts[^2].Length != 4 || parts[^1].Length != 1)
            return false;
        ulong bits = 0;
        foreach (var character in parts[^3] + parts[^2])
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
                return false;
            bits = (bits << 5) | (uint)value;
        }

        return Check[(int)(bits % 37)] == parts[^1][0];
    }
}
