using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Recording;
using Ledger.Domain.Cases.Schema;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Merges two cases of one journey: this one goes on, the other is absorbed. Annulling the entry splits them again.</summary>
public static class MergeCasesEndpoint
{
    private const string Entry = "cases-merged";
    private const string Absorbs = "absorbs";
    private const string AbsorbedVersion = "absorbedVersion";

    /// <summary>What of the entry the request says itself; the ledger says the rest.</summary>
    internal static readonly string[] Said = ["occurredAt", "place", "by", "source", "refs", "learntAt", "note", "reason"];

    /// <summary>The merge is recorded in both cases, or in none.</summary>
    [WolverinePost("/cases/{caseId}/merges"), Tags("Recording"), EndpointSummary("Merge two cases / Fusionar dos casos")]
    public static Task<IResult> Post(Guid caseId, HttpContext http) =>
        RecordingRequest.AnswerAsync(http, caseId, () => EntryRequest.ReadAsync(http, Read));

    /// <summary>
    /// <c>{ absorbs, absorbedVersion, occurredAt, by, reason, place?, source?, refs?, learntAt?, note? }</c> as the entry that it makes.
    /// </summary>
    private static EntryRequest? Read(JsonElement root, Fingerprints fingerprints, List<SchemaError> errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("", "body.malformed"));
            return null;
        }

        var type = EntryCatalogue.Find(Entry, 1)!;
        var entry = new JsonObject { ["type"] = type.Name, ["v"] = type.Version, ["mergePart"] = "goes-on" };
        foreach (var property in root.EnumerateObject())
            if (Said.Contains(property.Name))
                entry[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            else if (property.Name is not (Absorbs or AbsorbedVersion))
                errors.Add(new("", SchemaCheck.UnknownProperty));
        if (!root.TryGetProperty(Absorbs, out var absorbed))
            errors.Add(new($"/{Absorbs}", SchemaCheck.FieldMissing));
        else if (absorbed.ValueKind != JsonValueKind.String || !Guid.TryParseExact(absorbed.GetString(), "D", out var other))
            errors.Add(new($"/{Absorbs}", SchemaCheck.FieldInvalid));
        else
            entry["linkedCase"] = other;
        var version = 0L;
        if (!root.TryGetProperty(AbsorbedVersion, out var seen))
            errors.Add(new($"/{AbsorbedVersion}", SchemaCheck.FieldMissing));
        else if (seen.ValueKind != JsonValueKind.Number || !seen.TryGetInt64(out version))
            errors.Add(new($"/{AbsorbedVersion}", SchemaCheck.FieldInvalid));
        if (errors.Count > 0)
            return null;

        var json = JsonSerializer.SerializeToElement(entry);
        return SchemaCheck.Entry(json, "", errors) is null || errors.Count > 0
            ? null
            : new(null, [new(Guid.CreateVersion7(), type, json, null)], fingerprints.Of(root)) { OtherVersion = version };
    }
}
