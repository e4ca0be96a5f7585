using System.Text;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Soak;

/// <summary>Bodies that are almost right: the sample of an entry, changed in one place that no client would change.</summary>
/// <param name="random">Decides everything, so that a seed repeats a run.</param>
internal sealed class HostileBodies(Random random)
{
    /// <summary>Planted where a name would stand; must be found nowhere but in the vault, where it cannot be read.</summary>
    public const string Canary = "QuetzalCanary7731";

    private const string Here = "@here@";

    /// <summary>JSON values, or what pretends to be one.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "[]", "{}", "0", "-1", "-0", "0.1", "1e3", "1e999", "9007199254740993", "99999999999999999999999999", "NaN", "01",
        "\"\"", $"\"{Canary}\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\uffff\"", "\"\\x\"", "\"2016-02-30\"", "\"0000\"",
        "\"9999-12-31T23:59:59.9999999Z\"", "\"2016-02-09T10:11:12+99:99\"", "\"../2016\"", "\"2016/..\"", "\"2016-02-01/2015-01-01\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"6ba7b810-9dad-31d1-80b4-00c04fd430c8\"", "\"America/Nowhere\"", "\"MX-\"",
        "'single'", "/* c */ 1", "tru", "[1,]", "{\"a\":1,\"a\":2}", $"{{\"sealed\":\"{Canary}\",\"of\":\"{Canary}\"}}", $"[\"{Canary}\"]",
        "{\"date\":null,\"zone\":null}", "{\"$type\":\"System.Object\"}", "{\"__proto__\":{}}", "[[[[[[]]]]]]", "\"' or 1=1 --\"",
        "\"<script>alert(1)</script>\"", "\"\\u202e\\u0000\"", "\"{{7*7}}\"", "\"%00%ff\"", "\"\\\\..\\\\..\"",
    ];

    private static readonly string[] Types = [.. EntryCatalogue.All.Select(type => Encoding.UTF8.GetString(Sample.Of(type)))];

    private static readonly string Opening = Encoding.UTF8.GetString(Sample.Of(EntryCatalogue.Find("case-opened", 1)!));

    /// <summary>A body for recording.</summary>
    public byte[] Entries(bool opens)
    {
        var body = Good(opens);
        return random.Next(12) switch
        {
            0 => Utf8(body.ToJsonString()),
            1 => Utf8(Repeated(body)),
            2 => Flipped(Utf8(body.ToJsonString())),
            3 => Utf8(body.ToJsonString())[..random.Next(1, 200)],
            4 => Utf8(body.ToJsonString() + Pick("}", "null", "\u0000", "{\"entries\":[]}", Canary)),
            5 => Odd(body.ToJsonString()),
            _ => Utf8(Changed(body)),
        };
    }

    /// <summary>A body for opening sealed fields of a case.</summary>
    public byte[] Openings()
    {
        var field = $$"""{"entry":{{Pick($"\"{Guid.NewGuid()}\"", Pick(Values))}},"path":{{Pick("\"name\"", "\"a.b.c\"", "\"\"", Pick(Values))}}}""";
        return random.Next(4) switch
        {
            0 => Odd($$"""{"fields":[{{field}}]}"""),
            1 => Utf8($$"""{"fields":[{{string.Join(',', Enumerable.Repeat(field, 101))}}]}"""),
            2 => Utf8($$"""{"fields":{{Pick(Values)}}}"""),
            _ => Utf8($$"""{"fields":[{{field}}]}"""),
        };
    }

    private JsonObject Good(bool opens)
    {
        var entries = new JsonArray();
        if (opens)
            entries.Add(Entry(Opening));
        for (var more = random.Next(opens ? 0 : 1, 4); more > 0; more--)
            entries.Add(Entry(Pick(Types)));
        var body = new JsonObject { ["entries"] = entries };
        if (opens && random.Next(2) == 0)
            body["id"] = Guid.NewGuid();
        return body;
    }

    private JsonObject Entry(string sample)
    {
        var entry = JsonNode.Parse(sample)!.AsObject();
        if (random.Next(20) > 0)
            entry["id"] = Guid.NewGuid();
        if (random.Next(3) > 0)
            entry.Remove("refs");
        if (random.Next(3) > 0)
            entry.Remove("after");
        entry["note"] = Canary;
        return entry;
    }

    /// <summary>The body with one member, at any depth, changed, added or given twice.</summary>
    private string Changed(JsonObject body)
    {
        var members = Members(body).ToArray();
        var (parent, name) = Pick(members);
        var value = random.Next(10) switch
        {
            0 => new string('[', Pick(31, 33, 64, 5_000)) + "1",
            1 => Nested(Pick(30, 33, 1_000)),
            2 => $"\"{new string('ñ', Pick(41, 8_001, 100_000))}\"",
            _ => Pick(Values),
        };
        if (random.Next(6) == 0)
            parent[Pick("extra", Canary, "Type", "sourceRecordedAt", "number", "recordedAt", "", "$schema")] = Here;
        else
            parent[name] = Here;
        var text = body.ToJsonString();
        if (random.Next(8) == 0)
            return text.Replace($"\"{Here}\"", $"{value},\"{name}\":{value}", StringComparison.Ordinal);
        return text.Replace($"\"{Here}\"", value, StringComparison.Ordinal);
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonNode? node)
    {
        if (node is JsonArray list)
            return list.SelectMany(Members);
        return node is JsonObject parent ? parent.SelectMany(m => Members(m.Value).Prepend((parent, m.Key))) : [];
    }

    private string Repeated(JsonObject body)
    {
        var one = body["entries"]![0]!.ToJsonString();
        return $$"""{"entries":[{{string.Join(',', Enumerable.Repeat(one, Pick(2, 100, 101, 700, 2_500)))}}]}""";
    }

    /// <summary>In another encoding, or with octets that no text has.</summary>
    private byte[] Odd(string text) => random.Next(6) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. Utf8(text)],
        1 => Encoding.Unicode.GetBytes(text),
        2 => Inserted(text, 0xC0, 0x80),
        3 => Inserted(text, 0xED, 0xA0, 0x80),
        4 => Inserted(text, 0xFF),
        _ => [],
    };

    private byte[] Inserted(string text, params byte[] octets)
    {
        var bytes = Utf8(text);
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. octets, .. bytes[at..]];
    }

    private byte[] Flipped(byte[] bytes)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
