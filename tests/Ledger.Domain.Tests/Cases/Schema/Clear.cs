using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Tests.Cases.Schema;

/// <summary>
/// Entries as a client sends them, made from the catalogue's own fields: a new type is under every property from its first day.
/// </summary>
internal static class Clear
{
    public const string Canary = "CANARIO-";

    private static readonly string[] Dates =
    [
        "2016", "2016-02", "2016-02-09", "2016-02-01/2016-02-09", "../2016-02-09", "2016-02-09T10:11:12Z", "2016-02-09T10:11:12.5-06:00",
    ];

    private static readonly string[] Zones = ["America/Tijuana", "America/Guatemala", "Europe/Madrid", "UTC"];

    /// <summary>Any valid entry of any type.</summary>
    public static Gen<JsonObject> Any { get; } = Gen.OneOf(EntryCatalogue.All.ToArray()).SelectMany(Of);

    /// <summary>Any valid entry of a type.</summary>
    public static Gen<JsonObject> Of(EntryType type) => Gen.UInt.Select(seed => Entry(type, new Random((int)seed), withId: true));

    public static JsonElement Parse(JsonNode entry) => Parse(entry.ToJsonString());

    public static JsonElement Parse(string json) =>
        JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }).RootElement;

    public static List<SchemaError> Errors(JsonElement entry)
    {
        var errors = new List<SchemaError>();
        var type = SchemaCheck.Entry(entry, "/entries/0", errors);
        (type is null).ShouldBe(errors.Count > 0);
        return errors;
    }

    /// <summary>Seals with digests that any run makes again.</summary>
    public static byte[] Seal(JsonElement entry) => SealingPass.Seal(entry, TypeOf(entry), An.Id(1), An.Child, Digest);

    public static Submitted Read(byte[] sealedEntry) => JsonSerializer.Deserialize<Submitted>(sealedEntry, LedgerJson.Options)!;

    public static EntryType TypeOf(JsonElement entry) =>
        EntryCatalogue.Find(entry.GetProperty("type").GetString()!, entry.GetProperty("v").GetInt32())!;

    /// <summary>A disclosure whose salt is made of the path, so that samples stay the same.</summary>
    public static string Digest(ClearField field) =>
        Disclosure.Of(SHA256.HashData(Encoding.UTF8.GetBytes(field.Path)).AsSpan(0, Disclosure.SaltLength), field.Path, field.Value).Digest;

    private static JsonObject Entry(EntryType type, Random random, bool withId)
    {
        var entry = Object(type.Fields, random);
        entry["type"] = type.Name;
        entry["v"] = type.Version;
        if (!withId)
            entry.Remove("id");
        return entry;
    }

    private static JsonObject Object(FieldSet fields, Random random)
    {
        var result = new JsonObject();
        foreach (var field in fields.All.OrderBy(_ => random.Next()).Where(f => f.Required || random.Next(2) == 0))
            result[field.Name] = field.IsList
                ? new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(field, random))])
                : Value(field, random);
        foreach (var field in fields.Sealed)
            if (field.SealedOf is { } subject && result.ContainsKey(field.Name) && !result.ContainsKey(subject))
                result[subject] = Uuid(random);
        return result;
    }

    private static JsonNode Value(Field field, Random random) => field.Kind switch
    {
        FieldKind.Text => Text(field, random),
        FieldKind.Code => field.Codes![random.Next(field.Codes.Count)],
        FieldKind.Integer => random.NextInt64(field.Bounds!.Least, field.Bounds.Greatest + 1),
        FieldKind.Flag => random.Next(2) == 0,
        FieldKind.Id => Uuid(random),
        FieldKind.Instant => $"2016-02-{random.Next(10, 20)}T10:11:12.{random.Next(1, 10)}Z",
        FieldKind.Time => Time(random),
        FieldKind.Object => Object(field.Fields!, random),
        FieldKind.Entry => Entry(Pick(EntryCatalogue.All.Where(t => !t.Amends).ToArray(), random), random, withId: false),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, null),
    };

    private static string Text(Field field, Random random) => field.Text?.Pattern switch
    {
        null => Canary + Pick(["niña María", "😀 \"citada\" \\ /", "línea\nlínea", "‮<script>", "\u2028"], random) + random.Next(1000),
        Pattern.Code => Pick(["officer", "x.1", "A-2"], random),
        Pattern.Authority => Pick(["MX-INM", "US-ORR", "MX-SEDIF-CHP"], random),
        Pattern.Country => Pick(["MX", "HN", "GT"], random),
        Pattern.Subdivision => Pick(["MX-CHP", "US-TX"], random),
        Pattern.Language => Pick(["es", "mam", "pt-BR"], random),
        Pattern.Name => Pick(["07089", "O'Higgins", "Doña Ana", "Tapachula (centro)"], random),
        Pattern.Month => Pick(["2009-03", "1999-12"], random),
        Pattern.Date => Pick(["2009-03-14", "2008-02-29"], random),
        Pattern.Rule => Pick(["MX-LSR-24-45WD", "MX-LM-112-CNDH@v2013"], random),
        Pattern.EntryName => Pick(["referred-to-care", "notice-given"], random),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Text.Pattern, null),
    };

    private static JsonObject Time(Random random)
    {
        var time = new JsonObject { ["zone"] = Pick(Zones, random) };
        if (random.Next(5) > 0)
            time.Insert(random.Next(2), "date", Pick(Dates, random));
        return time;
    }

    private static string Uuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | (random.Next(2) == 0 ? 0x40 : 0x70));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];
}
