using System.Buffers;
using System.Text.Json;

namespace Ledger.Domain.Cases.Schema;

/// <summary>A sealed field still in clear, on its way to the vault.</summary>
/// <param name="Path">Its JSON path in the entry, <c>source.reference</c>.</param>
/// <param name="Of">The person it is about.</param>
/// <param name="Value">Its JSON value, UTF-8.</param>
public sealed record ClearField(string Path, SubjectId Of, ReadOnlyMemory<byte> Value)
{
    /// <summary>Never the value.</summary>
    public override string ToString() => $"{Path} of {Of}";
}

/// <summary>
/// Seals an entry while it is still JSON, before it becomes a type: wherever the fields of its type say so, the value is taken out
/// and its digest and subject are put in its place. A type therefore never holds what it should not.
/// </summary>
public static class SealingPass
{
    /// <summary>Writes the sealed entry.</summary>
    /// <param name="entry">The entry in clear, already held against its type by <see cref="SchemaCheck"/>.</param>
    /// <param name="type">Its type.</param>
    /// <param name="id">The id that the entry gets where it has none.</param>
    /// <param name="child">The child of the case.</param>
    /// <param name="digest">Makes the disclosure of a field and returns its digest.</param>
    public static byte[] Seal(JsonElement entry, EntryType type, EntryId id, SubjectId child, Func<ClearField, string> digest)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            if (!entry.TryGetProperty("id", out _))
                writer.WriteString("id", id.Value);
            Members(writer, entry, type.Fields, "", child, digest);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Members(
        Utf8JsonWriter writer, JsonElement value, FieldSet fields, string path, SubjectId child, Func<ClearField, string> digest)
    {
        foreach (var property in value.EnumerateObject())
        {
            var field = fields.Find(property.Name)!;
            writer.WritePropertyName(field.Name);
            if (field.IsSealed)
                Sealed(writer, property.Value, path + field.Name, Subject(value, field, child), digest);
            else if (field.Kind == FieldKind.Entry)
                Nested(writer, property.Value, EntryTypeOf(property.Value).Fields, $"{path}{field.Name}.", child, digest);
            else if (field.Fields?.Sealed.Count > 0)
                Nested(writer, property.Value, field.Fields, $"{path}{field.Name}.", child, digest);
            else
                property.Value.WriteTo(writer);
        }
    }

    private static void Nested(
        Utf8JsonWriter writer, JsonElement value, FieldSet fields, string path, SubjectId child, Func<ClearField, string> digest)
    {
        writer.WriteStartObject();
        Members(writer, value, fields, path, child, digest);
        writer.WriteEndObject();
    }

    private static void Sealed(Utf8JsonWriter writer, JsonElement value, string path, SubjectId of, Func<ClearField, string> digest)
    {
        var clear = new ClearField(path, of, JsonSerializer.SerializeToUtf8Bytes(value));
        writer.WriteStartObject();
        writer.WriteString("sealed", digest(clear));
        writer.WriteString("of", of.Value);
        writer.WriteEndObject();
    }

    private static SubjectId Subject(JsonElement beside, Field field, SubjectId child) =>
        field.SealedOf is { } name ? new(beside.GetProperty(name).GetGuid()) : child;

    private static EntryType EntryTypeOf(JsonElement entry) =>
        EntryCatalogue.Find(entry.GetProperty("type").GetString()!, entry.GetProperty("v").GetInt32())!;
}
