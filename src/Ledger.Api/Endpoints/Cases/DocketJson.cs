using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Reference;
using NodaTime;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>An entry as it is given out (contract.md, ENTRY): what it says now, what recording added, its amendments.</summary>
internal static class DocketJson
{
    /// <summary>Why a sealed field shows no value: it is opened through <c>POST /cases/{id}/openings</c> only.</summary>
    private const string Withheld = "opening-required";

    public static JsonObject Of(DocketEntry entry, Instant asOf)
    {
        var recorded = entry.Recorded;
        var json = Said(entry.Current);
        json["id"] = entry.Id.Value;
        json["number"] = recorded.Number;
        json["recordedAt"] = JsonSerializer.SerializeToNode(recorded.RecordedAt, LedgerJson.Options);
        json["position"] = recorded.Position;
        json["recordedBy"] = JsonSerializer.SerializeToNode(recorded.RecordedBy, LedgerJson.Options);
        if (recorded.Import is { } import)
            json["import"] = JsonSerializer.SerializeToNode(import, LedgerJson.Options);
        if (recorded.Body is IAmends amends)
            json["amends"] = amends.Target.Value;
        if ((entry.AnnulledBy ?? entry.CorrectedBy) is { } by)
            json["amendedBy"] = by.Value;
        if (entry.AnnulledBy is not null)
            json["annulled"] = true;
        if (entry.CorrectedBy is not null)
            json["original"] = Said(recorded.Submitted);
        if (recorded.Body is not IAboutRecord && entry.IsUncertain(asOf))
            json["uncertain"] = true;

        // Said of the record when it is read, by the register of this software; never part of what was recorded.
        json["register"] = JsonSerializer.SerializeToNode(RegisterCheck.Of(entry.Current), LedgerJson.Options);
        return json;
    }

    private static JsonObject Said(Submitted submitted)
    {
        var json = JsonSerializer.SerializeToNode<object>(submitted, LedgerJson.Options)!.AsObject();
        MarkSealed(json);
        return json;
    }

    /// <summary>Says of every sealed value why it shows none.</summary>
    internal static void MarkSealed(JsonNode? node)
    {
        if (node is not JsonObject members)
            return;
        if (members.Count == 2 && members.ContainsKey("sealed") && members.ContainsKey("of"))
            members["withheld"] = Withheld;
        else
            foreach (var (_, member) in members.ToArray())
                MarkSealed(member);
    }
}
