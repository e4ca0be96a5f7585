using System.Text.Json;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Changes;

/// <summary>One value that is another than before, or that there is only on one side.</summary>
/// <param name="Path">Where: the JSON property path, as openings and packs name it.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there; null where nothing does.</param>
public sealed record Difference(string Path, JsonElement? Before, JsonElement? After)
{
    /// <summary>
    /// What differs between two wordings of one entry. Its id stays and is not compared. A sealed value is compared by its digest, which
    /// every sealing makes anew: whether the value itself is another, only an opening can tell.
    /// </summary>
    public static IReadOnlyList<Difference> Of(Submitted before, Submitted after)
    {
        var differences = new List<Difference>();
        Compare("", Json(before), Json(after), differences);
        return differences;
    }

    /// <summary>The path of a member.</summary>
    internal static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";

    /// <summary>The names of the members of both, those of the first in front.</summary>
    internal static IEnumerable<string> Members(JsonElement before, JsonElement after) =>
        before.EnumerateObject().Select(m => m.Name).Union(after.EnumerateObject().Select(m => m.Name));

    /// <summary>A member, or null where there is none.</summary>
    internal static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;

    private static void Compare(string path, JsonElement? before, JsonElement? after, List<Difference> differences)
    {
        if (before is { } one && after is { } other && IsObject(one) && IsObject(other))
            foreach (var name in Members(one, other))
                Compare(Join(path, name), Member(one, name), Member(other, name), differences);
        else if (before is null || after is null || !JsonElement.DeepEquals(before.Value, after.Value))
            differences.Add(new(path, before, after));
    }

    /// <summary>Digest and subject of a sealed value belong together.</summary>
    private static bool IsObject(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("sealed", out _);

    private static JsonElement Json(Submitted said) => JsonSerializer.SerializeToElement<object>(
        Submitted.Of(said.Envelope with { Id = null }, said.Body), LedgerJson.Options);
}
