using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Time;

/// <summary>Writes an <see cref="EventTime"/> as <c>{ "date", "zone" }</c>, the text as it came in.</summary>
public sealed class EventTimeJson : JsonConverter<EventTime>
{
    /// <inheritdoc/>
    public override EventTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? date = null, zone = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException(EventTimeText.DateInvalid);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isDate = reader.ValueTextEquals("date"u8);
            if (!isDate && !reader.ValueTextEquals("zone"u8))
                throw new JsonException(SchemaCheck.UnknownProperty);
            if ((isDate ? date : zone) is not null)
                throw new JsonException(SchemaCheck.DuplicateProperty);
            reader.Read();
            if (isDate)
                date = reader.GetString();
            else
                zone = reader.GetString();
        }

        try
        {
            return EventTime.Of(date, zone ?? throw new JsonException(EventTimeText.ZoneUnknown));
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EventTime value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Date is not null)
            writer.WriteString("date"u8, value.Date);
        writer.WriteString("zone"u8, value.Zone);
        writer.WriteEndObject();
    }
}
