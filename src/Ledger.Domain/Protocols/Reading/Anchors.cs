using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>
/// The types of entries that may trigger each rule of a pack. A rule that the outcome of another triggers stands on an entry of that one: on
/// its trigger, or on what it forbids, requires or is excused by. A circle of rules has no first, and does not load.
/// </summary>
internal static class Anchors
{
    public static IReadOnlyDictionary<string, IReadOnlyList<EntryType>> Of(IReadOnlyList<Node> rules, ErrorSink errors)
    {
        var byId = rules.Cast<Members>().GroupBy(r => r.Text("id")).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var anchors = new Dictionary<string, IReadOnlyList<EntryType>>(StringComparer.Ordinal);
        foreach (var (id, rule) in byId)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal) { id };
            var at = rule;
            while (at.Map("trigger").Find("rule") is Leaf cause)
            {
                if (!byId.TryGetValue(cause.Value, out var other))
                {
                    if (at == rule)
                        errors.Add(cause, PackErrors.UnknownRule, string.Join(", ", byId.Keys));
                    break;
                }

                if (!seen.Add(cause.Value))
                {
                    errors.Add(cause, PackErrors.Combination, "no circle of rules");
                    break;
                }

                at = other;
                Collect(at, names);
            }

            if (at.Map("trigger").Find("anyOf") is { } entries)
                Collect(entries, names);
            anchors[id] = [.. EntryCatalogue.All.Where(t => names.Contains(t.Name))];
        }

        return anchors;
    }

    private static void Collect(Node node, HashSet<string> names)
    {
        switch (node)
        {
            case Items items:
                foreach (var item in items.All)
                    Collect(item, names);
                break;
            case Members members:
                foreach (var (key, value) in members.All)
                    if (key.Value == "entry" && value is Leaf name)
                        names.Add(name.Value);
                    else if (key.Value is not ("examples" or "cites" or "actor" or "condition"))
                        Collect(value, names);
                break;
        }
    }
}
