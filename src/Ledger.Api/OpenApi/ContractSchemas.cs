using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Microsoft.OpenApi;
using NodaTime;

namespace Ledger.Api.OpenApi;

/// <summary>
/// Schemas of answers, read off the very contracts by which they are written: what the record's JSON leaves out where it is null is
/// optional, everything else is there, and nothing else is.
/// </summary>
internal static class ContractSchemas
{
    private static readonly HashSet<Type> Ids = [typeof(Guid), typeof(EntryId), typeof(CaseId), typeof(SubjectId), typeof(DocumentId)];

    /// <summary>The schema of a type; objects become components.</summary>
    public static IOpenApiSchema Of(Type type, OpenApiDocument document)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Leaf(type, document) is { } leaf)
            return leaf;
        var contract = LedgerJson.Options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(contract.ElementType!, document) },
            JsonTypeInfoKind.Object => Component(contract, document),
            _ => throw new NotSupportedException($"No schema for {type}."),
        };
    }

    /// <summary>The name of a type's component, <c>child-status</c>.</summary>
    public static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    private static IOpenApiSchema? Leaf(Type type, OpenApiDocument document) =>
        Ids.Contains(type) ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }
        : type == typeof(string) ? new OpenApiSchema { Type = JsonSchemaType.String }
        : type == typeof(bool) ? new OpenApiSchema { Type = JsonSchemaType.Boolean }
        : type == typeof(int) || type == typeof(long) ? new OpenApiSchema { Type = JsonSchemaType.Integer }
        : type == typeof(Instant) ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }
        : type == typeof(EventTime) ? (IOpenApiSchema)new OpenApiSchemaReference(EntrySchemas.Time, document)
        : type == typeof(JsonElement) ? new OpenApiSchema()
        : type.IsEnum ? Codes(type)
        : null;

    private static OpenApiSchema Codes(Type type) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, type, LedgerJson.Options)!)],
    };

    private static OpenApiSchemaReference Component(JsonTypeInfo contract, OpenApiDocument document)
    {
        var name = NameOf(contract.Type);
        if (!document.Components!.Schemas!.ContainsKey(name))
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = false };
            document.AddComponent(name, schema);
            var written = contract.Properties.Where(p => p.Get is not null).ToArray();
            schema.Properties = written.ToDictionary(p => p.Name, p => Of(p.PropertyType, document));
            schema.Required = written.Where(p => !p.IsGetNullable).Select(p => p.Name).ToHashSet();
        }

        return new(name, document);
    }
}
