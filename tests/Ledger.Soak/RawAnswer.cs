using System.Globalization;
using System.Text;

namespace Ledger.Soak;

/// <summary>What came back over the wire.</summary>
/// <param name="Status">The status; 0 where nothing came.</param>
/// <param name="Text">All of it, one character an octet.</param>
internal sealed record RawAnswer(int Status, string Text)
{
    private const string Version = "HTTP/1.1 ";
    private const string Continue = "HTTP/1.1 100 Continue\r\n\r\n";
    private const string Chunked = "\r\nTransfer-Encoding: chunked\r\n";

    /// <summary>The body, out of its chunks.</summary>
    public string Body
    {
        get
        {
            var end = Text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                return "";
            var body = Text[(end + 4)..];
            return Text.AsSpan(0, end + 2).Contains(Chunked, StringComparison.OrdinalIgnoreCase) ? Joined(body) : body;
        }
    }

    public static RawAnswer Of(string text) => text.StartsWith(Continue, StringComparison.Ordinal) ? Of(text[Continue.Length..]) : new(
        text.StartsWith(Version, StringComparison.Ordinal) && int.TryParse(text.AsSpan(Version.Length, 3), out var status) ? status : 0,
        text);

    private static string Joined(string chunks)
    {
        var body = new StringBuilder();
        for (var at = 0; chunks.IndexOf("\r\n", at, StringComparison.Ordinal) is >= 0 and var line;)
        {
            var length = int.Parse(chunks.AsSpan(at, line - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
                break;
            body.Append(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }

        return body.ToString();
    }
}
