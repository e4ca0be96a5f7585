using System.Globalization;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;
using Microsoft.OpenApi;

namespace Ledger.Api.OpenApi;

/// <summary>The types of entries as schemas, made from the same fields that requests are held against.</summary>
internal static class EntrySchemas
{
    /// <summary>The component that is any entry.</summary>
    public const string Any = "entry";

    /// <summary>Adds a component for each type and one that is any of them.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach (var type in EntryCatalogue.All)
            document.AddComponent(type.Alias, Of(type, document));
        document.AddComponent(Any, new OpenApiSchema
        {
            Description = "One entry. The type decides the fields. / Un asiento. El tipo decide los campos.",
            OneOf = [.. EntryCatalogue.All.Select(type => new OpenApiSchemaReference(type.Alias, document))],
        });
    }

    private static OpenApiSchema Of(EntryType type, OpenApiDocument document)
    {
        var schema = Object(type.Fields, document, "");
        schema.Title = $"{type.TitleEn} / {type.TitleEs}";
        schema.Description = Both(EntryWords.Type(type.Name)!);
        schema.Examples = [JsonNode.Parse(Sample.Of(type))!];
        schema.Properties!["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = type.Name };
        schema.Properties["v"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Enum = [JsonValue.Create(type.Version)] };
        return schema;
    }

    private static OpenApiSchema Object(FieldSet fields, OpenApiDocument document, string prefix) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.All.ToDictionary(f => f.Name, f => (IOpenApiSchema)OfField(f, document, prefix + f.Name)),
        Required = fields.Required.Select(f => f.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema OfField(Field field, OpenApiDocument document, string path)
    {
        var item = Item(field, document, path);
        var word = EntryWords.Field(path)!;
        item.Title = Both(word.Label);
        item.Description = string.Join("\n\n", Description(field, path, word, item.Description)) is { Length: > 0 } said ? said : null;
        return field.IsList
            ? new() { Type = JsonSchemaType.Array, Items = item, MaxItems = Field.MostItems }
            : item;
    }

    private static IEnumerable<string> Description(Field field, string path, FieldWord word, string? form)
    {
        if (word.Help is { } help)
            yield return Both(help);
        if (form is not null)
            yield return form;
        if (field.IsSealed)
            yield return "Sealed: sent in clear, never given out but through an opening. / "
                + "Sellado: se envía en claro y sólo se ve mediante una apertura.";
        if (field.Codes is { } codes)
            yield return string.Join('\n', codes.Select(code => $"- `{code}`: {Both(EntryWords.Code(path, code)!)}"));
    }

    private static string Both(Localized text) => $"{text.En} / {text.Es}";

    private static OpenApiSchema Item(Field field, OpenApiDocument document, string path) => field.Kind switch
    {
        FieldKind.Text when field.Text is { } text => new()
        {
            Type = JsonSchemaType.String,
            MaxLength = text.MaxLength,
            Pattern = EcmaPattern(text.Pattern),
        },
        FieldKind.Text => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Field.LongestProse },
        FieldKind.Code => new() { Type = JsonSchemaType.String, Enum = [.. field.Codes!.Select(code => (JsonNode)code)] },
        FieldKind.Integer => new()
        {
            Type = JsonSchemaType.Integer,
            Minimum = field.Bounds?.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = field.Bounds?.Greatest.ToString(CultureInfo.InvariantCulture),
        },
        FieldKind.Flag => new() { Type = JsonSchemaType.Boolean },
        FieldKind.Id => new() { Type = JsonSchemaType.String, Format = "uuid" },
        FieldKind.Instant => new() { Type = JsonSchemaType.String, Format = "date-time" },
        FieldKind.Time => Time(),
        FieldKind.Object => Object(field.Fields!, document, $"{path}."),
        FieldKind.Entry => new()
        {
            AllOf = [new OpenApiSchemaReference(Any, document)],
            Description = "Without an id. / Sin identificador.",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static OpenApiSchema Time() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "date: RFC 3339 with offset, or EDTF (2016-02-09, 2016-02, 2016, 2016-02-01/2016-02-09, ../2016-02-09), "
            + "or absent when unknown; zone: IANA name.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["date"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 40 },
            ["zone"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 60 },
        },
        Required = new HashSet<string> { "zone" },
        AdditionalPropertiesAllowed = false,
    };

    /// <summary>JSON Schema's dialect (ECMA-262) has no anchors of its own for the whole text.</summary>
    private static string EcmaPattern(Pattern pattern)
    {
        var text = Patterns.Of(pattern).ToString();
        return text.Replace("\\A", "^", StringComparison.Ordinal).Replace("\\z", "$", StringComparison.Ordinal);
    }
}
