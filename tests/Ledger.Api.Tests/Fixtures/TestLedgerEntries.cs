using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>Entries as a client sends them, made from the golden samples: one of each type, about one invented child.</summary>
public static class TestLedgerEntries
{
    /// <summary>Whoever records in most tests.</summary>
    public const string Recorder = "recorder-inm";

    /// <summary>The types that a case may hold; coverage belongs to the ledger's own stream.</summary>
    public static IReadOnlyList<EntryType> TypesOfACase { get; } = [.. EntryCatalogue.All.Where(t => t.Name != "coverage-declared")];

    /// <summary>The sample of a type with an id of its own, citing nothing, acted by the recorder's authority.</summary>
    public static JsonObject Of(string type, Action<JsonObject>? change = null, int v = 1)
    {
        var entry = JsonNode.Parse(Sample.Of(EntryCatalogue.Find(type, v)!))!.AsObject();
        foreach (var name in new[] { "refs", "after", "sourceRecordedAt" })
            entry.Remove(name);
        entry["id"] = Guid.CreateVersion7();
        entry["by"] = new JsonObject { ["authority"] = "MX-INM", ["role"] = "child-protection-officer" };
        change?.Invoke(entry);
        return entry;
    }

    public static JsonObject CaseOpened(Guid? child = null) => Of("case-opened", e => e["child"] = child ?? Guid.CreateVersion7());

    public static JsonObject ChildIdentified(string name = "Ejemplo Uno (persona ficticia)") =>
        Of("child-identified", e => e["name"] = name);

    public static JsonObject CustodyAssumed() => Of("custody-assumed");

    public static JsonObject PlacedInCare(string date = "2024-03-05T09:30:00-06:00") =>
        Of("placed-in-care", e => e["occurredAt"]!["date"] = date);

    public static JsonObject ReleasedToSponsor() => Of("released-to-sponsor", e => e["sponsor"] = Guid.CreateVersion7());

    public static JsonObject Correction(JsonObject corrected, Action<JsonObject> change)
    {
        var replacement = corrected.DeepClone().AsObject();
        replacement.Remove("id");
        change(replacement);
        return Of("entry-corrected", e =>
        {
            e["corrects"] = corrected["id"]!.DeepClone();
            e["replacement"] = replacement;
        });
    }

    public static JsonObject Annulment(Guid annulled) => Of("entry-annulled", e => e["annuls"] = annulled);

    /// <summary>One entry of every type that is about one case only, in an order in which they can be recorded on a new case.</summary>
    public static JsonObject[] OneOfEach()
    {
        JsonObject[] facts =
        [
            .. TypesOfACase.Where(t => !t.Amends && !t.JoinsCase).Select(t => t.Name switch
            {
                "case-opened" => CaseOpened(),
                "released-to-sponsor" => ReleasedToSponsor(),
                _ => Of(t.Name, v: t.Version),
            }),
        ];
        var placed = facts.Single(e => (string)e["type"]! == "placed-in-care");
        var returned = facts.Single(e => (string)e["type"]! == "returned");
        return
        [
            .. facts,
            Correction(placed, e => e["occurredAt"]!["date"] = "2024-03-05T19:30:00-06:00"),
            Annulment((Guid)returned["id"]!),
        ];
    }
}
