using System.Text.Json;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Domain.Cases.Changes;

/// <summary>
/// Compares two statuses by their JSON, so that a part of the status that nobody thought of here is compared all the same. A part says by
/// citations which entries it rests on (<see cref="Cited"/>): they prove what stands beside them.
/// </summary>
internal sealed class StatusComparison
{
    private readonly Dictionary<EntryId, IReadOnlyList<EntryId>> _amended;
    private readonly List<StatusChange> _changes = [];

    private StatusComparison(IEnumerable<AmendedEntry> amended) => _amended = amended.ToDictionary(a => a.Before.Id, a => a.By);

    /// <summary>What the status says otherwise as of one instant.</summary>
    public static IReadOnlyList<StatusChange> Between(
        CaseFile before, CaseFile after, Instant asOf, IReadOnlyList<AmendedEntry> amended)
    {
        var comparison = new StatusComparison(amended);
        comparison.Objects("", Json(before, asOf), Json(after, asOf), new(Deciding(before, asOf), Deciding(after, asOf)));
        return comparison._changes;
    }

    /// <summary>True where it changed.</summary>
    private bool Values(string path, JsonElement? before, JsonElement? after, Proof proof)
    {
        if (before is { ValueKind: JsonValueKind.Object } && after is { ValueKind: JsonValueKind.Object })
            return Objects(path, before.Value, after.Value, proof);
        if (IsListOfObjects(before) && IsListOfObjects(after))
            return Lists(path, before!.Value, after!.Value, proof);
        if (before is { } one && after is { } other && JsonElement.DeepEquals(one, other))
            return false;
        Add(path, before, after, new(Within(before, proof.Before), Within(after, proof.After)));
        return true;
    }

    /// <summary>Where all else is as it was but another entry proves it, that is the change.</summary>
    private bool Objects(string path, JsonElement before, JsonElement after, Proof proof)
    {
        var (was, now) = (Citations(before), Citations(after));
        var changed = false;
        foreach (var name in Difference.Members(before, after).Where(name => !was.ContainsKey(name) && !now.ContainsKey(name)))
            changed |= Values(
                Difference.Join(path, name), Difference.Member(before, name), Difference.Member(after, name), Nearest(was, now, proof));
        if (changed)
            return true;
        foreach (var name in was.Keys.Union(now.Keys).Where(name => was.GetValueOrDefault(name) != now.GetValueOrDefault(name)))
        {
            Add(Difference.Join(path, name), Difference.Member(before, name), Difference.Member(after, name), Nearest(was, now, proof));
            changed = true;
        }

        return changed;
    }

    /// <summary>
    /// Items are the same where they say the same, where one entry proves both, or where they are of one kind that each list has once.
    /// </summary>
    private bool Lists(string path, JsonElement before, JsonElement after, Proof proof)
    {
        var (old, now) = (before.EnumerateArray().ToList(), after.EnumerateArray().ToList());
        var partners = new int?[now.Count];
        Pair(item => item.GetRawText(), most: int.MaxValue);
        Pair(EntryOf, most: 1);
        Pair(KindOf, most: 1);
        var changed = false;
        for (var i = 0; i < now.Count; i++)
            changed |= Values($"{path}[{i}]", partners[i] is { } n ? old[n] : null, now[i], proof);
        foreach (var gone in Enumerable.Range(0, old.Count).Except(partners.OfType<int>()))
            changed |= Values($"{path}[{gone}]", old[gone], null, proof);
        return changed;

        void Pair(Func<JsonElement, string?> key, int most)
        {
            var free = Enumerable.Range(0, old.Count).Except(partners.OfType<int>()).ToLookup(n => key(old[n]));
            var open = Enumerable.Range(0, now.Count).Where(i => partners[i] is null).ToLookup(i => key(now[i]));
            foreach (var items in open.Where(items => items.Key is not null && items.Count() <= most && free[items.Key].Count() <= most))
                foreach (var (item, partner) in items.Zip(free[items.Key]))
                    partners[item] = partner;
        }
    }

    private void Add(string path, JsonElement? before, JsonElement? after, Proof proof) => _changes.Add(new(
        path, before, after, proof.Before, proof.After,
        [.. proof.Before.Concat(proof.After).SelectMany(p => _amended.GetValueOrDefault(p.Entry, [])).Distinct()]));

    /// <summary>The citations beside a value; of several only those that are others than before, if there are any.</summary>
    private Proof Nearest(Dictionary<string, Cited> was, Dictionary<string, Cited> now, Proof enclosing)
    {
        if (was.Count == 0 && now.Count == 0)
            return enclosing;
        var others = was.Keys.Union(now.Keys)
            .Where(name => was.GetValueOrDefault(name) != now.GetValueOrDefault(name)
                || (was.TryGetValue(name, out var cited) && _amended.ContainsKey(cited.Entry)))
            .ToHashSet();
        return new(Of(was), Of(now));

        IReadOnlyList<ProvingEntry> Of(Dictionary<string, Cited> cited) =>
            [.. cited.Where(c => others.Count == 0 || others.Contains(c.Key)).Select(c => Proving(c.Value)).Distinct()];
    }

    /// <summary>What a value cites itself, else what is cited beside it.</summary>
    private static IReadOnlyList<ProvingEntry> Within(JsonElement? value, IReadOnlyList<ProvingEntry> beside)
    {
        if (value is null)
            return [];
        var own = All(value.Value).Select(Proving).Distinct().ToArray();
        return own.Length > 0 ? own : beside;
    }

    private static IEnumerable<Cited> All(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(All),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Cites(m.Value) is { } cited ? [cited] : All(m.Value)),
        _ => [],
    };

    private static Dictionary<string, Cited> Citations(JsonElement part) => part.EnumerateObject()
        .Select(m => (m.Name, Cited: Cites(m.Value))).Where(m => m.Cited is not null).ToDictionary(m => m.Name, m => m.Cited!);

    private static Cited? Cites(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("entry", out _) && value.TryGetProperty("uncertain", out _)
            ? value.Deserialize<Cited>(LedgerJson.Options)
            : null;

    private static string? EntryOf(JsonElement item) => Citations(item).Values.FirstOrDefault()?.Entry.ToString();

    private static string? KindOf(JsonElement item) =>
        item.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } first ? first.Value.GetString() : null;

    private static bool IsListOfObjects(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object);

    private static ProvingEntry Proving(Cited cited) => new(cited.Entry, cited.Number);

    /// <summary>The stage stands by itself, without a citation beside it.</summary>
    private static IReadOnlyList<ProvingEntry> Deciding(CaseFile file, Instant asOf) =>
        Stages.Deciding(new(file, asOf)) is { } entry ? [new(entry.Id, entry.Number)] : [];

    private static JsonElement Json(CaseFile file, Instant asOf) =>
        JsonSerializer.SerializeToElement(Status.Of(file, asOf), LedgerJson.Options);

    private sealed record Proof(IReadOnlyList<ProvingEntry> Before, IReadOnlyList<ProvingEntry> After);
}
