using System.Text.Json;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Import.Chronologies;

/// <summary>A published chronology, as its file has it.</summary>
/// <param name="Number">The number under which it was published.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Zone">The zone of its dates.</param>
/// <param name="AgeOrBirth">What is known of the age, in words.</param>
/// <param name="Events">Its events.</param>
internal sealed record Chronology(
    string Number, string Citation, string Zone, string AgeOrBirth, IReadOnlyList<ChronologyEvent> Events)
{
    private const int MostBytes = 1 << 20;

    /// <summary>Reads a file; null where it is none.</summary>
    public static Chronology? Read(Stream file, long length)
    {
        if (length > MostBytes)
            return null;
        var text = new byte[length];
        file.ReadExactly(text);
        if (CanonicalJson.WhyNotIJson(text, MostBytes) is not null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var lines = LinesOfEvents(text);
            return new(
                Text(root.GetProperty("source"), "application_no"),
                Text(root.GetProperty("source"), "citation"),
                Text(root, "default_zone"),
                Text(root.GetProperty("child"), "age_or_birth"),
                [.. root.GetProperty("events").EnumerateArray().Select((json, i) => Event(json, lines[i]))]);
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ChronologyEvent Event(JsonElement json, long line) => new(
        json.GetProperty("seq").GetInt32(),
        line,
        Maybe(json, "occurred"),
        Text(json, "precision"),
        Text(json, "zone"),
        Text(json, "what"),
        Maybe(json, "conflict"),
        Maybe(json, "read_in"),
        Maybe(json, "paragraph"));

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static string? Maybe(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    /// <summary>The line on which each event begins.</summary>
    private static List<long> LinesOfEvents(byte[] text)
    {
        var lines = new List<long>();
        var reader = new Utf8JsonReader(text);
        var inEvents = false;
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                inEvents = reader.ValueTextEquals("events"u8);
            else if (inEvents && reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 })
                lines.Add(1 + text.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
        }

        return lines;
    }
}

/// <summary>One event of a chronology.</summary>
internal sealed record ChronologyEvent(
    int Seq,
    long Line,
    string? Occurred,
    string Precision,
    string Zone,
    string What,
    string? Conflict,
    string? ReadIn,
    string? Paragraph)
{
    /// <summary>True where the source says no more than that it came after the event before.</summary>
    public bool IsRelative => Occurred is null && Precision == "relative";
}
