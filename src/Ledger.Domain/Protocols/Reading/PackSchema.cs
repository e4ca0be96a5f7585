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

    /// <summary>The schema as it is published: mappings that stand in several places are written once and referred to.</summary>
    public static string Write()
    {
        var shared = new Dictionary<Shape, string>(ReferenceEqualityComparer.Instance);
        foreach (var map in Maps(PackShape.Pack).GroupBy(m => m, ReferenceEqualityComparer.Instance).Where(g => g.Count() > 1).Select(g => g.First()))
            shared[map] = Unique(map.Name.Replace(' ', '-'), shared.Values);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Protocol pack",
            ["description"] = "Rules of one jurisdiction and regime, against which the chronicle of a case is judged.",
        };
        foreach (var (name, value) in Map(PackShape.Pack, shared).ToArray())
            schema[name] = value?.DeepClone();
        schema["$defs"] = new JsonObject(shared.Select(s => KeyValuePair.Create(s.Value, (JsonNode?)Map((Shape.Map)s.Key, shared))));
        return schema.ToJsonString(Written) + "\n";
    }

    /// <summary>Every mapping of a shape, as often as it stands in it; those within a repeated one once.</summary>
    private static IEnumerable<Shape.Map> Maps(Shape root)
    {
        var seen = new HashSet<Shape>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Shape>([root]);
        while (open.TryPop(out var shape))
        {
            if (shape is Shape.Map found)
            {
                yield return found;
                if (!seen.Add(found))
                    continue;
            }

            foreach (var inner in Inner(shape))
                open.Push(inner);
        }
    }

    private static IEnumerable<Shape> Inner(Shape shape) => shape switch
    {
        Shape.List list => [list.Item],
        Shape.Map map => map.Members.Select(m => m.Shape),
        Shape.Paths paths => [paths.Item],
        Shape.Either either => [either.Plain, either.Longer],
        _ => [],
    };

    private static string Unique(string name, IReadOnlyCollection<string> taken)
    {
        var (unique, next) = (name, 2);
        while (taken.Contains(unique))
            unique = $"{name}-{next++}";
        return unique;
    }

    private static JsonObject Of(Shape shape, Dictionary<Shape, string> shared) => shape switch
    {
        Shape.Text text => new JsonObject { ["type"] = "string", ["pattern"] = $"^(?:{text.Pattern})$", ["maxLength"] = text.MaxLength },
        Shape.Value => new JsonObject { ["type"] = new JsonArray("string", "boolean", "integer") },
        Shape.Code code => new JsonObject { ["enum"] = new JsonArray([.. code.Codes.Select(c => JsonValue.Create(c))]) },
        Shape.Number number => Number(number),
        Shape.Flag => new JsonObject { ["type"] = "boolean" },
        Shape.List list => new JsonObject
        {
            ["type"] = "array",
            ["items"] = Of(list.Item, shared),
            ["minItems"] = list.AtLeast,
            ["maxItems"] = list.AtMost,
        },
        Shape.Map map => shared.TryGetValue(map, out var name) ? new JsonObject { ["$ref"] = $"#/$defs/{name}" } : Map(map, shared),
        Shape.Paths paths => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(paths.Item, shared) },
        Shape.Either either => new JsonObject { ["anyOf"] = new JsonArray(Of(either.Plain, shared), Of(either.Longer, shared)) },
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

    private static JsonObject Map(Shape.Map map, Dictionary<Shape, string> shared) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. map.Members.Where(m => m.Required).Select(m => JsonValue.Create(m.Name))]),
        ["properties"] = new JsonObject(map.Members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)Described(m, shared)))),
    };

    private static JsonObject Described(Member member, Dictionary<Shape, string> shared)
    {
        var schema = Of(member.Shape, shared);
        schema["description"] = member.About;
        return schema;
    }
}
