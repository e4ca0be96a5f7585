using System.Globalization;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Writes an example's YAML as the JSON of an entry. The field says whether <c>12</c> is a number or a text.</summary>
internal static class EntryJson
{
    public static JsonNode Of(Node node, FieldSet? fields) => node switch
    {
        Members members => new JsonObject(
            members.All.Select(m => KeyValuePair.Create(m.Key.Value, Value(m.Value, fields?.Find(m.Key.Value))))),
        Items items => new JsonArray([.. items.All.Select(item => Of(item, fields))]),
        _ => JsonValue.Create(((Leaf)node).Value)!,
    };

    /// <summary>The node that a JSON Pointer leads to, or the deepest one on the way.</summary>
    public static Node At(Node node, string pointer)
    {
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = node switch
            {
                Members members => members.Find(step),
                Items items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < items.All.Count =>
                    items.All[i],
                _ => null,
            };
            if (next is null)
                break;
            node = next;
        }

        return node;
    }

    private static JsonNode? Value(Node node, Field? field) => (node, field) switch
    {
        (Items items, not null) => new JsonArray([.. items.All.Select(item => Value(item, field))]),
        (Leaf { Quoted: false } leaf, { Kind: FieldKind.Integer }) when long.TryParse(
            leaf.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        (Leaf { Quoted: false, Value: "true" or "false" } leaf, { Kind: FieldKind.Flag }) => JsonValue.Create(leaf.Value == "true"),
        (Members members, { Kind: FieldKind.Entry }) => Of(members, TypeOf(members)?.Fields),
        _ => Of(node, field?.Fields),
    };

    private static EntryType? TypeOf(Members entry) =>
        int.TryParse(entry.TextOrNull("v"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? EntryCatalogue.Find(entry.TextOrNull("type") ?? "", version)
            : null;
}
