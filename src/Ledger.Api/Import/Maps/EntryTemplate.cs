using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Import.Maps;

/// <summary>One entry that a row may become.</summary>
internal sealed class EntryTemplate
{
    /// <summary>Its name among the entries of the row; its id is derived from it.</summary>
    public required string Key { get; init; }

    /// <summary>Its type.</summary>
    public required EntryType Type { get; init; }

    /// <summary>Columns that must hold something for the row to have this entry.</summary>
    public required IReadOnlyList<int> Present { get; init; }

    /// <summary>The entry as a client would submit it.</summary>
    public required ValueTemplate Json { get; init; }

    public bool AppliesTo(string[] cells)
    {
        foreach (var column in Present)
            if (cells[column].Length == 0)
                return false;
        return true;
    }

    /// <summary>The entry of a row, or null where the row cannot be taken; the scope says why.</summary>
    public Submitted? Of(RowScope row)
    {
        row.Unchecked.Clear();
        var json = row.Write(Json);
        if (row.Rejects.Count > 0)
            return null;
        if (row.Unchecked.Count > 0)
        {
            if (!Check(row))
                return null;
            json = row.Write(Json);
        }

        return (Submitted)JsonSerializer.Deserialize(json.Span, LedgerJson.Options.GetTypeInfo(Type.StoredType))!;
    }

    /// <summary>
    /// Holds the entry against its type, as every submitted entry is. Done once for each different value: fields are checked one by
    /// one, so an entry made of values that passed passes.
    /// </summary>
    private bool Check(RowScope row)
    {
        (ColumnTemplate Column, CellValue Value)[] values = [.. row.Unchecked];
        using var document = JsonDocument.Parse(row.WriteToCheck(Json));
        var errors = new List<SchemaError>();
        SchemaCheck.Entry(document.RootElement, "", errors);
        foreach (var error in errors)
        {
            var (column, value) = CauseOf(error, values);
            value.Code = error.Code;
            row.Reject(column, error.Code);
        }

        foreach (var (_, value) in values)
            value.Checked = errors.Count == 0 || value.Code is not null;
        return errors.Count == 0;
    }

    private static (ColumnTemplate Column, CellValue Value) CauseOf(SchemaError error, (ColumnTemplate Column, CellValue Value)[] values)
    {
        foreach (var value in values)
            if (value.Column.Pointer.StartsWith(error.Pointer, StringComparison.Ordinal))
                return value;
        return values[0];
    }
}
