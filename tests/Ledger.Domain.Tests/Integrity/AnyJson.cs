using System.Globalization;
using System.Text;
using CsCheck;

namespace Ledger.Domain.Tests.Integrity;

/// <summary>
/// JSON values as .NET objects (null, bool, long, string, list, dictionary), and their texts: the same value written with another
/// order of members, other escapes and other white space.
/// </summary>
internal static class AnyJson
{
    private static readonly Gen<string> Characters = Gen.OneOf(
        Gen.Char[' ', '~'].Select(c => c.ToString()),
        OneOf("\b", "\t", "\n", "\f", "\r", "\"", "\\", "/", "\u0001", "\u001f", "\u007f", "\u0080"),
        OneOf("é", "ñ", "€", "\u2028", "\ue000", "\ufb33", "\ufffd", "😂", "\U00010000", "\U0010fffd"));

    private static readonly Gen<string> Text = Characters.Array[0, 8].Select(parts => string.Concat(parts));

    private static readonly Gen<long> Integer = Gen.OneOf(
        Gen.Long[-9007199254740991, 9007199254740991], OneOf(0L, 1L, -1L, 9007199254740991, -9007199254740991));

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null), Gen.Bool.Select(b => (object?)b), Integer.Select(n => (object?)n), Text.Select(t => (object?)t));

    public static Gen<object?> Value { get; } = Nested(4);

    public static string Write(object? value, Random random)
    {
        var text = new StringBuilder();
        Write(value, random, text);
        return text.ToString();
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<object?> Nested(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (1, Scalar),
            (2, Nested(depth - 1).List[0, 4].Select(l => (object?)l)),
            (4, Gen.Select(Text, Nested(depth - 1)).List[0, 6].Select(Members)));

    private static object? Members(List<(string Name, object? Value)> members) =>
        members.DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Value);

    private static void Write(object? value, Random random, StringBuilder text)
    {
        Space(random, text);
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool b: text.Append(b ? "true" : "false"); break;
            case long n: text.Append(n == 0 && random.Next(2) == 0 ? "-0" : n.ToString(CultureInfo.InvariantCulture)); break;
            case string s: Quote(s, random, text); break;
            case List<object?> items: Items(items, '[', ']', random, text, item => Write(item, random, text)); break;
            case Dictionary<string, object?> members:
                var shuffled = members.ToArray();
                random.Shuffle(shuffled);
                Items(shuffled, '{', '}', random, text, member => Member(member, random, text));
                break;
        }

        Space(random, text);
    }

    private static void Member(KeyValuePair<string, object?> member, Random random, StringBuilder text)
    {
        Space(random, text);
        Quote(member.Key, random, text);
        Space(random, text);
        text.Append(':');
        Write(member.Value, random, text);
    }

    private static void Items<T>(
        IReadOnlyList<T> items, char open, char close, Random random, StringBuilder text, Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            write(items[i]);
        }

        Space(random, text);
        text.Append(close);
    }

    private static void Quote(string value, Random random, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            var shortest = "\b\t\n\f\r\"\\/".IndexOf(c);
            if (shortest >= 0 && (c != '/' || random.Next(2) == 0) && random.Next(2) == 0)
                text.Append('\\').Append("btnfr\"\\/"[shortest]);
            else if (c < ' ' || c is '"' or '\\' || random.Next(3) == 0)
                text.Append("\\u").Append(((int)c).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            else if (char.IsSurrogate(c))
                // Half a pair as an escape beside half as a character would not be UTF-8.
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }

        text.Append('"');
    }

    private static void Space(Random random, StringBuilder text) => text.Append(' ', Math.Max(0, random.Next(6) - 4));
}
