using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>
/// Any entry of a type that can be recorded, made from the fields of its type: every kind of field, at its bounds and between, in
/// every script. What only an entry on the record could say (after, refs of the case, amendments) is left out.
/// </summary>
public static class TestLedgerAnyEntry
{
    private const string Zone = "America/Mexico_City";

    private static readonly string[] LeftOut = ["after", "sourceRecordedAt"];

    private static readonly string[] Prose =
    [
        "a", "María Ñuñez", "línea\nlínea\r\n\ttabulada", "\"citada\" \\ / \b\f", "😀👩‍👧 𝄞",
        "\u0001\u001f\u007f\u0080", "\u2028\u2029\ufeff",
        "עברית العربية", "\ud7ff\ue000\ufffd", "<script>&amp;'--;", "1e2", "null", "{\"$type\":\"x\"}", " ", "e\u0301é",
    ];

    private static readonly string[] Dates =
    [
        "1999", "2016-02", "2016-02-29", "2016-02-01/2016-02-09", "../2016-02-09", "2016-02-09T10:11:12Z", "2016-02-09T10:11:12.5-06:00",
        "2016-02-09T10:11:12.000001+05:45", "2016-02-09T10:11:12.120000Z", "1900-01-01",
    ];

    public static Gen<JsonObject> Of(EntryType type) => Gen.Int.Select(seed => Entry(type, new Random(seed)));

    private static JsonObject Entry(EntryType type, Random random)
    {
        var entry = Object(type.Fields, random);
        entry["id"] = Guid.CreateVersion7();
        entry["type"] = type.Name;
        entry["v"] = type.Version;
        if (entry["birth"] is { } birth)
            (birth["month"], entry["occurredAt"]!["date"]) = (Pick(random, "1900-01", "1985-12"), Pick(random, "2016", "2016-02-09"));
        return entry;
    }

    private static JsonObject Object(FieldSet fields, Random random)
    {
        var members = new JsonObject();
        foreach (var field in fields.All.Where(f => !LeftOut.Contains(f.Name)).OrderBy(_ => random.Next()))
            if (field.Required || random.Next(3) > 0)
                members[field.Name] = field.IsList ? List(field, random) : Value(field, random);
        foreach (var field in fields.Sealed)
            if (field.SealedOf is { } subject && members.ContainsKey(field.Name) && !members.ContainsKey(subject))
                members[subject] = Guid.NewGuid();
        return members;
    }

    private static JsonArray List(Field field, Random random) =>
        new([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(field, random))]);

    private static JsonNode Value(Field field, Random random) => field.Kind switch
    {
        FieldKind.Text => Text(field.Text, random),
        FieldKind.Code => field.Codes![random.Next(field.Codes.Count)],
        FieldKind.Integer => Pick(
            random, field.Bounds!.Least, field.Bounds.Greatest, random.NextInt64(field.Bounds.Least, field.Bounds.Greatest + 1)),
        FieldKind.Flag => random.Next(2) == 0,
        FieldKind.Id => random.Next(2) == 0 ? Guid.NewGuid() : Guid.CreateVersion7(),
        FieldKind.Instant => "2016-02-09T10:11:12" + Pick(random, "Z", ".1Z", ".123456Z", ".100000Z"),
        FieldKind.Time => Time(random),
        FieldKind.Object when field.Name == "refs" => Reference(field, random),
        FieldKind.Object => Object(field.Fields!, random),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    /// <summary>Of another case, because those of this one have to be on the record.</summary>
    private static JsonObject Reference(Field field, Random random)
    {
        var reference = Object(field.Fields!, random);
        reference["case"] = Guid.NewGuid();
        return reference;
    }

    private static JsonObject Time(Random random)
    {
        var time = new JsonObject { ["zone"] = Pick(random, Zone, "Asia/Kathmandu", "UTC", "Europe/Madrid") };
        if (random.Next(6) > 0)
            time["date"] = Pick(random, Dates);
        return time;
    }

    private static string Text(TextAttribute? rule, Random random) => rule?.Pattern switch
    {
        null => Free(random),
        Pattern.Code => Filled("A1.-z", rule.MaxLength, random),
        Pattern.Authority => "MX-" + Filled("A1-Z", rule.MaxLength - 3, random),
        Pattern.Country => Pick(random, "MX", "HN", "GT", "ZZ"),
        Pattern.Subdivision => Pick(random, "MX-CHP", "US-TX", "GT-1", "ZZ-A9Z"),
        Pattern.Language => Pick(random, "es", "mam", "pt-BR"),
        Pattern.Name => Filled("ñéĀ中9 .'’()/-", rule.MaxLength, random),
        Pattern.Month => Pick(random, "1900-01", "1985-12"),
        Pattern.Date => Pick(random, "1900-01-01", "1984-02-29"),
        Pattern.Rule => Pick(random, "MX-LSR-24-45WD", "MX-LM-112-CNDH@v2013"),
        Pattern.EntryName => Pick(random, "referred-to-care", "notice-given"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Pattern, null),
    };

    private static string Free(Random random)
    {
        var text = new StringBuilder();
        for (var parts = random.Next(1, 5); parts > 0; parts--)
            text.Append(Pick(random, Prose));
        if (random.Next(20) == 0)
            text.Append('ñ', Field.LongestProse - text.Length);
        return text.ToString();
    }

    private static string Filled(string alphabet, int longest, Random random)
    {
        var text = new StringBuilder().Append(alphabet[0]);
        for (var length = random.Next(3) == 0 ? longest : random.Next(1, longest); text.Length < length;)
            text.Append(alphabet[random.Next(alphabet.Length)]);
        return text.ToString();
    }

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];
}
