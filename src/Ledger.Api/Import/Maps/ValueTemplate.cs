using System.Text.Json;

namespace Ledger.Api.Import.Maps;

/// <summary>A value of an entry: writes itself for a row, or says why the row cannot be taken.</summary>
internal abstract class ValueTemplate
{
    /// <summary>Writes the value behind its name, or nothing where the row has none.</summary>
    public abstract void Write(RowScope row, JsonEncodedText? name);
}

/// <summary>The same in every row.</summary>
internal sealed class LiteralTemplate(byte[] json) : ValueTemplate
{
    public override void Write(RowScope row, JsonEncodedText? name) => row.Raw(name, json);
}

/// <summary>An id that is derived from the row's key, so that importing twice yields the same one.</summary>
internal sealed class IdTemplate(string what) : ValueTemplate
{
    public override void Write(RowScope row, JsonEncodedText? name)
    {
        row.Name(name);
        row.Json.WriteStringValue(row.IdOf(what));
    }
}

/// <summary>Named members.</summary>
internal sealed class ObjectTemplate(IReadOnlyList<(JsonEncodedText Name, ValueTemplate Value)> members) : ValueTemplate
{
    public override void Write(RowScope row, JsonEncodedText? name)
    {
        row.Name(name);
        row.Json.WriteStartObject();
        foreach (var (member, value) in members)
            value.Write(row, member);
        row.Json.WriteEndObject();
    }
}

/// <summary>A list; an item without value is left out.</summary>
internal sealed class ListTemplate(IReadOnlyList<ValueTemplate> items) : ValueTemplate
{
    public override void Write(RowScope row, JsonEncodedText? name)
    {
        row.Name(name);
        row.Json.WriteStartArray();
        foreach (var item in items)
            item.Write(row, null);
        row.Json.WriteEndArray();
    }
}
