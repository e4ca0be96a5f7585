using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ledger.Api.Tests.Feed;

/// <summary>Holds an event against the published schema: as much of JSON Schema as that schema uses.</summary>
internal static class CloudEventsSchema
{
    public static IEnumerable<string> Faults(JsonElement value, JsonElement root) => Faults(value, root, root, "");

    private static IEnumerable<string> Faults(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            foreach (var fault in Faults(value, At(root, reference.GetString()!), root, path))
                yield return fault;
        if (schema.TryGetProperty("type", out var type) && !Kinds(type).Contains(KindOf(value)))
            yield return $"{path}: {KindOf(value)}";
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                yield return $"{path}: {name} is missing";
        if (schema.TryGetProperty("minLength", out var least) && value.GetString()!.Length < least.GetInt32())
            yield return $"{path}: too short";
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            yield return $"{path}: not {only}";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
            yield return $"{path}: not {pattern}";
        if (schema.TryGetProperty("format", out var format) && !IsOf(format.GetString()!, value.GetString()!))
            yield return $"{path}: not {format}";
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                if (value.TryGetProperty(property.Name, out var member))
                    foreach (var fault in Faults(member, property.Value, root, $"{path}/{property.Name}"))
                        yield return fault;
    }

    private static bool IsOf(string format, string text) => format switch
    {
        "date-time" => NodaTime.Text.OffsetDateTimePattern.Rfc3339.Parse(text).Success,
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        _ => throw new NotSupportedException(format),
    };

    private static string[] Kinds(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    private static JsonElement At(JsonElement root, string pointer) =>
        pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (node, name) => node.GetProperty(name));
}
