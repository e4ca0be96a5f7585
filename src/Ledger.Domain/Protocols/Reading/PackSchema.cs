using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Writes the JSON Schema of packs (draft 2020-12) from the shape that the loader checks against.</summary>
public static class PackSchema
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = LedgerJson.Options.Encoder,
    };

    /// <summary>The schema as it is published.</summary>
    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Protocol pack",
            ["description"] = "Rules of one jurisdiction and regime, against which the chronicle of a case is judged.",
        };
        foreach (var (name, value) in ((JsonObject)Of(PackShape.Pack)).ToArray())
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonNode Of(Shape shape) => shape switch
    {
        Shape.Text text => new JsonObject { ["type"] = "string", ["pattern"] = $"^(?:{text.Pattern})$", ["maxLength"] = text.MaxLength },
        Shape.Value => new JsonObject { ["type"] = new JsonArray("string", "boolean", "integer") },
        Shape.Code code => new JsonObject { ["enum"] = new JsonArray([.. code.Codes.Select(c => JsonValue.Create(c))]) },
        Shape.Number number => Number(number),
        Shape.Flag => new JsonObject { ["type"] = "boolean" },
        Shape.List list => new JsonObject
        {
            ["type"] = "array",
            ["items"] = Of(list.Item),
            ["minItems"] = list.AtLeast,
            ["maxItems"] = list.AtMost,
        },
        Shape.Map map => Map(map),
        Shape.Paths paths => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(paths.Item) },
        Shape.Either either => new JsonObject { ["anyOf"] = new JsonArray(Of(either.Plain), Of(either.Longer)) },
        _ => new JsonObject { ["type"] = "object" },
    };

    private static JsonObject Number(Shape.Number number)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (number.Least > long.MinValue + 1)
            schema["minimum"] = number.Least;
        if (number.Greatest < long.MaxValue)
            schema["maximum"] = number.Greatest;
        return schema;
    }

    private static JsonObject Map(Shape.Map map) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. map.Members.Where(m => m.Required).Select(m => JsonValue.Create(m.Name))]),
        ["properties"] = new JsonObject(map.Members.Select(m => KeyValuePair.Create(m.Name, Described(m)))),
    };

    private static JsonNode? Described(Member member)
    {
        var schema = (JsonObject)Of(member.Shape);
        schema["description"] = member.About;
        return schema;
    }
}
