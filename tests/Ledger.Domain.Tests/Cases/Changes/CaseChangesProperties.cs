using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Tests.Cases.Properties;
using NodaTime;

namespace Ledger.Domain.Tests.Cases.Changes;

public class CaseChangesProperties
{
    private static readonly Gen<Instant> Instants =
        Gen.Long[0, 60L * 24 * 60].Select(minutes => Instant.FromUtc(2016, 1, 10, 0, 0) + Duration.FromMinutes(minutes));

    [Fact]
    public void the_changes_are_total_and_the_same_each_time() =>
        Gen.Select(AnyCase.Nonsense, Gen.Int[0, 30], Instants).Sample((recorded, cut, asOf) =>
        {
            var (before, after) = (CaseFile.Of(recorded[..Math.Min(cut, recorded.Length)]), CaseFile.Of(recorded));
            Text(CaseChanges.Between(before, after, asOf)).ShouldBe(Text(CaseChanges.Between(before, after, asOf)));
            CaseChanges.Between(after, after, asOf).Status.ShouldBeEmpty();
        });

    [Fact]
    public void the_status_changed_exactly_where_a_change_is_told() =>
        Gen.Select(AnyCase.Nonsense, Gen.Int[0, 30], Instants).Sample((recorded, cut, asOf) =>
        {
            var (before, after) = (CaseFile.Of(recorded[..Math.Min(cut, recorded.Length)]), CaseFile.Of(recorded));
            var (old, now) = (Json(Status.Of(before, asOf)), Json(Status.Of(after, asOf)));
            var told = CaseChanges.Between(before, after, asOf).Status;
            (told.Count == 0).ShouldBe(Unordered(JsonNode.Parse(old)) == Unordered(JsonNode.Parse(now)), $"{old}\n{now}");
            foreach (var change in told.Where(c => c.After is not null))
                JsonNode.DeepEquals(At(now, change.Path), Node(change.After)).ShouldBeTrue(change.Path);
            foreach (var change in told.Where(c => c.Before is not null && !c.Path.Contains('[')))
                JsonNode.DeepEquals(At(old, change.Path), Node(change.Before)).ShouldBeTrue(change.Path);
        });

    [Fact]
    public void every_entry_of_the_later_state_is_new_amended_or_as_it_was() =>
        Gen.Select(AnyCase.Nonsense, Gen.Int[0, 30], Instants).Sample((recorded, cut, asOf) =>
        {
            var (before, after) = (CaseFile.Of(recorded[..Math.Min(cut, recorded.Length)]), CaseFile.Of(recorded));
            var changes = CaseChanges.Between(before, after, asOf);
            var amended = changes.Amended.Select(a => a.After.Number).ToHashSet();
            changes.Entries.Select(e => e.Number).ShouldBe(after.Docket.Skip((int)before.Version).Select(e => e.Number));
            foreach (var entry in before.Docket)
                amended.Contains(entry.Number).ShouldBe(entry != after.Find(entry.Id), $"{entry}");
        });

    /// <summary>Where items of a list only change places, none of them is another.</summary>
    private static string Unordered(JsonNode? node) => node switch
    {
        JsonObject members => $"{{{string.Join(',', members.Select(m => $"{m.Key}:{Unordered(m.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Unordered).Order(StringComparer.Ordinal))}]",
        _ => node?.ToJsonString() ?? "",
    };

    /// <summary>Follows a path of the kind <c>decisions[0].outcome</c>.</summary>
    private static JsonNode? At(string json, string path)
    {
        var node = JsonNode.Parse(json);
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
            node = step.StartsWith('[') ? node![int.Parse(step[1..^1], null)] : node![step];
        return node;
    }

    private static JsonNode? Node(JsonElement? element) => JsonNode.Parse(element!.Value.GetRawText());

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, LedgerJson.Options);

    private static string Text(CaseChanges changes) =>
        Json(changes.Status) + Json(changes.Amended.Select(a => new { a.Effects, a.Fields, a.By })) + changes.Entries.Count;
}
