using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Cases.Schema;

/// <summary>The JSON of the record: camel case, codes in kebab case, unknown and duplicate properties refused, no floating point.</summary>
public static class LedgerJson
{
    /// <summary>The options with which every entry is read and written.</summary>
    public static JsonSerializerOptions Options => Shared.Value;

    /// <summary>
    /// The same, members in the order of RFC 8785: what is hashed or kept as canonical bytes needs no more than a check.
    /// </summary>
    public static JsonSerializerOptions InOrder => Ordered.Value;

    private static readonly Lazy<JsonSerializerOptions> Shared = new(() => Configure(new JsonSerializerOptions()));

    private static readonly Lazy<JsonSerializerOptions> Ordered = new(() =>
        new JsonSerializerOptions(Options) { TypeInfoResolver = new OrderedResolver(Options.TypeInfoResolver!) });

    /// <summary>Sets options as the record needs them.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 32;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = new SubmittedResolver();
        foreach (var converter in Converters)
            options.Converters.Insert(0, converter);
        return options;
    }

    /// <summary>In front of any that are set already: a library's own converter for codes would write another wire name.</summary>
    private static JsonConverter[] Converters { get; } =
    [
        new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        new IdJson<EntryId>(g => new(g), id => id.Value),
        new IdJson<CaseId>(g => new(g), id => id.Value),
        new IdJson<SubjectId>(g => new(g), id => id.Value),
        new IdJson<DocumentId>(g => new(g), id => id.Value),
        new InstantJson(),
        new SubmittedJson(),
    ];

    private sealed class IdJson<T>(Func<Guid, T> wrap, Func<T, Guid> value) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => wrap(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T id, JsonSerializerOptions options) => writer.WriteStringValue(value(id));
    }

    private sealed class InstantJson : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString()!).TryGetValue(default, out var instant)
                ? instant
                : throw new JsonException(SchemaCheck.FieldInvalid);

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Time.EventTimeText.Write(value));
    }
}
