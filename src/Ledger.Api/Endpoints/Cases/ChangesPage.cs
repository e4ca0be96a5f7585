using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>The changes of a case as they are given out. The new entries come in pages; all else is whole on each.</summary>
/// <param name="Changes">What the record learnt.</param>
/// <param name="Judged">The verdicts of both sides, where the caller may read them.</param>
/// <param name="Others">The other cases it names, as the caller may know of them.</param>
/// <param name="Cursor">New entries after this number.</param>
/// <param name="Size">So many of them at most.</param>
/// <param name="Language">In which language.</param>
internal sealed record ChangesPage(
    CaseChanges Changes, ChangedVerdicts? Judged, OtherCases Others, long Cursor, int Size, Language Language)
{
    public void Write(Utf8JsonWriter writer)
    {
        var further = Changes.Entries.Where(e => e.Number > Cursor).Take(Size + 1).ToArray();
        var page = further[..Math.Min(Size, further.Length)];
        WriteSide(writer, "from", Changes.Before);
        WriteSide(writer, "to", Changes.After);
        WriteAll(writer, "entries", page.Select(e => DocketJson.Of(e, Changes.AsOf)));
        if (further.Length > Size)
            writer.WriteString("next"u8, page[^1].Number.ToString(CultureInfo.InvariantCulture));
        WriteAll(writer, "amended", Changes.Amended.Select(Amended));
        WriteAll(writer, "status", Changes.Status.Select(Status));
        if (Judged is null)
            return;
        writer.WritePropertyName("packs"u8);
        JsonSerializer.Serialize(writer, Judged.After.Packs, LedgerJson.Options);
        writer.WriteNumber("fromCoverage"u8, Judged.CoverageBefore);
        writer.WriteNumber("toCoverage"u8, Judged.CoverageAfter);
        writer.WriteString("timeZones"u8, Judged.After.TimeZones);
        WriteAll(writer, "verdicts", VerdictChange.Between(Judged.Before, Judged.After).Select(Verdict));
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, CaseFile file)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("version"u8, file.Version);
        writer.WriteNumber("position"u8, file.Position);
        writer.WriteEndObject();
    }

    private void WriteAll(Utf8JsonWriter writer, string name, IEnumerable<JsonNode> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            Others.Mask(item);
            item.WriteTo(writer, LedgerJson.Options);
        }

        writer.WriteEndArray();
    }

    private static JsonObject Amended(AmendedEntry amended) => new()
    {
        ["entry"] = amended.After.Id.Value,
        ["number"] = amended.After.Number,
        ["type"] = EntryCatalogue.Of(amended.After.Body.GetType()).Name,
        ["effects"] = new JsonArray([.. amended.Effects.Select(e => (JsonNode)WireName<AmendmentEffect>.Of(e))]),
        ["by"] = Ids(amended.By),
        ["fields"] = new JsonArray([.. amended.Fields.Select(f => Between(f.Path, f.Before, f.After))]),
    };

    private static JsonObject Status(StatusChange change)
    {
        var json = Between(change.Path, change.Before, change.After);
        json["proofBefore"] = Node(change.ProofBefore);
        json["proofAfter"] = Node(change.ProofAfter);
        json["because"] = Ids(change.Because);
        return json;
    }

    private JsonObject Verdict(VerdictChange change)
    {
        var json = new JsonObject
        {
            ["rule"] = change.Told.Rule.Id,
            ["pack"] = Node(change.Told.Pack),
            ["title"] = change.Told.Rule.Title.In(WireName<Language>.Of(Language)),
        };
        if (change.Told.Trigger is { } trigger)
            json["trigger"] = Node(trigger);
        if (change.Before is { } before)
            json["before"] = Outcome(before);
        if (change.After is { } after)
            json["after"] = Outcome(after);
        return json;
    }

    private JsonObject Outcome(Verdict verdict)
    {
        var told = VerdictAnswer.Of(verdict, Language);
        var json = new JsonObject { ["outcome"] = Node(told.Outcome), ["outcomeText"] = told.OutcomeText };
        if (told.Word is { } word)
            (json["word"], json["wordText"]) = (Node(word), told.WordText);
        json["proof"] = Node(told.Proof);
        return json;
    }

    private static JsonObject Between(string path, JsonElement? before, JsonElement? after)
    {
        var json = new JsonObject { ["path"] = path };
        if (before is { } was)
            json["before"] = Node(was);
        if (after is { } now)
            json["after"] = Node(now);
        foreach (var side in new[] { json["before"], json["after"] })
            DocketJson.MarkSealed(side);
        return json;
    }

    private static JsonArray Ids(IReadOnlyList<EntryId> ids) => new([.. ids.Select(id => (JsonNode)JsonValue.Create(id.Value))]);

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, LedgerJson.Options);
}
