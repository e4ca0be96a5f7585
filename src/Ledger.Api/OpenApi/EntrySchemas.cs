using System.Globalization;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;
using Microsoft.OpenApi;

namespace Ledger.Api.OpenApi;

/// <summary>
/// The types of entries as schemas, made from the same fields that requests are held against: as a client sends them, and as they are
/// given out, where a sealed field is a digest.
/// </summary>
internal static class EntrySchemas
{
    /// <summary>The component that is any entry.</summary>
    public const string Any = "entry";

    /// <summary>The component that is when something occurred.</summary>
    public const string Time = "event-time";

    /// <summary>The component that is an entry of a docket.</summary>
    public const string Docket = "docket-entry";

    private const string Given = "entry.recorded";
    private const string Sealed = "sealed-field";
    /// <summary>What is left out for a reader who may not see the other case.</summary>
    private static readonly string[] Withheld = ["linkedCase", "person"];

    private const string FromImports = "sourceRecordedAt";

    /// <summary>Adds two components for each type, and those that are any of them.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent(Time, EventTime());
        document.AddComponent(Sealed, SealedField());
        foreach (var type in EntryCatalogue.All)
        {
            document.AddComponent(type.Alias, Sent(type, document));
            document.AddComponent(GivenOut(type), GivenOut(type, document));
        }

        document.AddComponent(Any, new OpenApiSchema
        {
            Description = "One entry. The type decides the fields. / Un asiento. El tipo decide los campos.",
            OneOf = [.. EntryCatalogue.All.Where(t => !t.IsMadeByRequest).Select(t => new OpenApiSchemaReference(t.Alias, document))],
        });
        document.AddComponent(Given, new OpenApiSchema
        {
            Description = "What an entry says, as it is given out. / Lo que dice un asiento, tal como se entrega.",
            OneOf = [.. EntryCatalogue.All.Select(type => new OpenApiSchemaReference(GivenOut(type), document))],
        });
        document.AddComponent(Docket, DocketEntry(document));
    }

    private static string GivenOut(EntryType type) => $"{type.Alias}.recorded";

    private static OpenApiSchema Sent(EntryType type, OpenApiDocument document)
    {
        var schema = Of(type, given: false, document);
        schema.AdditionalPropertiesAllowed = false;
        var example = JsonNode.Parse(Sample.Of(type))!.AsObject();
        example.Remove(FromImports);
        schema.Examples = [example];
        return schema;
    }

    /// <summary>Open: a docket adds to it what recording adds, and closes it.</summary>
    private static OpenApiSchema GivenOut(EntryType type, OpenApiDocument document) => Of(type, given: true, document);

    private static OpenApiSchema DocketEntry(OpenApiDocument document)
    {
        var flag = new OpenApiSchema { Type = JsonSchemaType.Boolean, Enum = [JsonValue.Create(true)] };
        var id = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        var added = new Dictionary<string, IOpenApiSchema>
        {
            ["number"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
            ["recordedAt"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            ["position"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["recordedBy"] = ContractSchemas.Of(typeof(RecordedBy), document),
            ["import"] = ContractSchemas.Of(typeof(ImportedFrom), document),
            ["amends"] = id,
            ["amendedBy"] = id,
            ["annulled"] = flag,
            ["original"] = Closed(document, "What it said before the correction. / Lo que decía antes de la corrección."),
            ["uncertain"] = flag,
            ["withheld"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Why the other case and its child are not named. / Por qué no se nombran el otro caso ni su persona.",
            },
            ["register"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What the registers say of each code, by its path. / Lo que dicen los registros de cada código.",
                AdditionalProperties = ContractSchemas.Of(typeof(Ledger.Domain.Reference.Recognition), document),
            },
        };
        var entry = Closed(document, "A numbered entry: what it says now, and what recording added. / Un asiento numerado.");
        entry.Properties = added;
        entry.Required = new HashSet<string> { "id", "number", "recordedAt", "position", "recordedBy", "register" };
        return entry;
    }

    private static OpenApiSchema Closed(OpenApiDocument document, string description) => new()
    {
        Description = description,
        AllOf = [new OpenApiSchemaReference(Given, document)],
        UnevaluatedProperties = false,
    };

    private static OpenApiSchema Of(EntryType type, bool given, OpenApiDocument document)
    {
        var schema = Object(type.Fields.All.Where(f => given || f.Name != FromImports), given, document, "");
        schema.Title = $"{type.TitleEn} / {type.TitleEs}";
        schema.Description = Both(EntryWords.Type(type.Name)!);
        schema.Properties!["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = type.Name };
        schema.Properties["v"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Enum = [JsonValue.Create(type.Version)] };
        return schema;
    }

    private static OpenApiSchema Object(IEnumerable<Field> fields, bool given, OpenApiDocument document, string prefix) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.ToDictionary(f => f.Name, f => OfField(f, given, document, prefix + f.Name)),
        Required = fields.Where(f => f.Required && !(given && Withheld.Contains(f.Name)))
            .Select(f => f.Name).ToHashSet(),
    };

    private static IOpenApiSchema OfField(Field field, bool given, OpenApiDocument document, string path)
    {
        var item = field.IsSealed && given ? new OpenApiSchemaReference(Sealed, document) : Item(field, given, document, path);
        var word = EntryWords.Field(path)!;
        var worded = item as OpenApiSchema ?? new OpenApiSchema { AllOf = [item] };
        worded.Title = Both(word.Label);
        worded.Description = string.Join("\n\n", Description(field, path, word, worded.Description)) is { Length: > 0 } said ? said : null;
        return field.IsList
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = worded, MaxItems = Field.MostItems }
            : worded;
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

    private static IOpenApiSchema Item(Field field, bool given, OpenApiDocument document, string path) => field.Kind switch
    {
        FieldKind.Text when field.Text is { } text => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            MaxLength = text.MaxLength,
            Pattern = EcmaPattern(text.Pattern),
        },
        FieldKind.Text => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Field.LongestProse },
        FieldKind.Code => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. field.Codes!.Select(code => (JsonNode)code)] },
        FieldKind.Integer => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = field.Bounds?.Least.ToString(CultureInfo.InvariantCulture),
            Maximum = field.Bounds?.Greatest.ToString(CultureInfo.InvariantCulture),
        },
        FieldKind.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        FieldKind.Id => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        FieldKind.Instant => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        FieldKind.Time => new OpenApiSchemaReference(Time, document),
        FieldKind.Object => Inner(field.Fields!, given, document, $"{path}."),
        FieldKind.Entry when given => Closed(document, "Without an id. / Sin identificador."),
        FieldKind.Entry => new OpenApiSchema
        {
            AllOf = [new OpenApiSchemaReference(Any, document)],
            Description = "Without an id. / Sin identificador.",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static OpenApiSchema Inner(FieldSet fields, bool given, OpenApiDocument document, string prefix)
    {
        var inner = Object(fields.All, given, document, prefix);
        inner.AdditionalPropertiesAllowed = false;
        return inner;
    }

    private static OpenApiSchema SealedField() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What identifies a person: a digest, whose it is, and why no value is shown. "
            + "/ Lo que identifica a una persona: una huella, de quién es y por qué no se muestra.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["sealed"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Za-z0-9_-]{43}$" },
            ["of"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["withheld"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        Required = new HashSet<string> { "sealed", "of", "withheld" },
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema EventTime() => new()
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
