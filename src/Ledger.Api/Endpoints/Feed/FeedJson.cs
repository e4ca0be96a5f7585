using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Projections.Feed;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>
/// An entry as an event of CloudEvents 1.0 in JSON: ids and clear facts only. Each member is named here: what is not does not leave, so
/// that no digest and no sealed value can, whatever fields a type has.
/// </summary>
internal static class FeedJson
{
    /// <summary>In front of the alias of an entry: the type of its event.</summary>
    public const string TypePrefix = "child-protection-ledger.";

    public static void Write(Utf8JsonWriter writer, FeedEntry entry, string source)
    {
        var type = EntryCatalogue.Of(entry.Submitted.Body.GetType());
        var envelope = entry.Submitted.Envelope;
        writer.WriteStartObject();
        writer.WriteString("specversion"u8, "1.0");
        writer.WriteString("id"u8, entry.Submitted.Id.Value);
        writer.WriteString("source"u8, source);
        writer.WriteString("type"u8, TypePrefix + type.Alias);
        writer.WriteString("subject"u8, entry.CaseId);
        writer.WriteString("time"u8, EventTimeText.Write(entry.RecordedAt));
        writer.WriteString("datacontenttype"u8, "application/json");
        writer.WriteStartObject("data"u8);
        writer.WriteString("case"u8, entry.CaseId);
        writer.WriteString("caseNumber"u8, entry.CaseNumber);
        writer.WriteNumber("number"u8, entry.Number);
        writer.WriteNumber("position"u8, entry.Position);
        writer.WriteString("type"u8, type.Name);
        writer.WriteNumber("v"u8, type.Version);
        writer.WritePropertyName("occurredAt"u8);
        JsonSerializer.Serialize(writer, envelope.OccurredAt, LedgerJson.Options);
        if (envelope.Place is { } place)
        {
            writer.WritePropertyName("place"u8);
            JsonSerializer.Serialize(writer, place, LedgerJson.Options);
        }

        writer.WriteStartObject("by"u8);
        writer.WriteString("authority"u8, envelope.By.Authority);
        writer.WriteEndObject();
        if (entry.Submitted.Body is IAmends amends)
            writer.WriteString("amends"u8, amends.Target.Value);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
