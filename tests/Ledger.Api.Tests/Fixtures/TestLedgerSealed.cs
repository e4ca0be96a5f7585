using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>The sealed fields of an entry that is still in clear, as its schema names them.</summary>
public static class TestLedgerSealed
{
    /// <summary>The paths of the sealed fields that the entry holds.</summary>
    public static IEnumerable<string> PathsOf(JsonObject entry) => PathsOf(entry, TypeOf(entry).Fields, "");

    public static string Value(JsonObject entry, string path) =>
        (string)path.Split('.').Aggregate((JsonNode)entry, (node, name) => node[name]!)!;

    public static EntryType TypeOf(JsonObject entry) => EntryCatalogue.Find((string)entry["type"]!, (int)entry["v"]!)!;

    private static IEnumerable<string> PathsOf(JsonObject value, FieldSet fields, string prefix)
    {
        foreach (var field in fields.Sealed)
        {
            if (value[field.Name] is not { } inner)
                continue;
            if (field.IsSealed)
                yield return prefix + field.Name;
            else
                foreach (var path in PathsOf(
                             inner.AsObject(), field.Fields ?? TypeOf(inner.AsObject()).Fields, $"{prefix}{field.Name}."))
                    yield return path;
        }
    }
}
