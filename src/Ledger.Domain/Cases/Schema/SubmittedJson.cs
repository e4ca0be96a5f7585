using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ledger.Domain.Cases.Schema;

/// <summary>Reads an entry whose type is only known from its own <c>type</c> and <c>v</c>, wherever they stand in the object.</summary>
public sealed class SubmittedJson : JsonConverter<Submitted>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Submitted);

    /// <inheritdoc/>
    public override Submitted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (!root.TryGetProperty("type", out var name) || !root.TryGetProperty("v", out var v)
            || name.GetString() is not { } alias || EntryCatalogue.Find(alias, v.GetInt32()) is not { } type)
            throw new JsonException(SchemaCheck.TypeUnknown);
        return (Submitted)root.Deserialize(options.GetTypeInfo(type.StoredType))!;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Submitted value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
