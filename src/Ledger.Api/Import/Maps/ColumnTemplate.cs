using System.Text.Json;
using NodaTime.Text;

namespace Ledger.Api.Import.Maps;

/// <summary>A value that comes from a column, through a table or as it stands. An empty cell is no value.</summary>
internal sealed class ColumnTemplate : ValueTemplate
{
    /// <summary>Sources repeat themselves: what a cell becomes is kept for that many different cells of a column.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<string, CellValue> _kept = new(StringComparer.Ordinal);

    /// <summary>The column's name.</summary>
    public required string Column { get; init; }

    /// <summary>The column's place in the row, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where the value stands in the entry (JSON Pointer), to name the column that a fault of the entry comes from.</summary>
    public required string Pointer { get; init; }

    /// <summary>True where the entry must have the value.</summary>
    public required bool Required { get; init; }

    /// <summary>Writes the text of a cell as JSON of the field's kind.</summary>
    public required Func<string, byte[]?> ToJson { get; init; }

    /// <summary>The codes of the cells, or null where the cell is the value. The empty code is no value.</summary>
    public IReadOnlyDictionary<string, string>? Table { get; init; }

    /// <summary>The form of the dates in the column; it becomes an ISO date.</summary>
    public LocalDatePattern? Format { get; init; }

    public override void Write(RowScope row, JsonEncodedText? name)
    {
        var cell = row.Cells[Index];
        if (!_kept.TryGetValue(cell, out var value))
        {
            value = Of(cell);
            if (_kept.Count < MostKept)
                _kept.Add(cell, value);
        }

        if (value.Code is { } code)
            row.Reject(this, code);
        else if (value.Json is { } json)
            row.Raw(name, json);
        if (!value.Checked)
            row.Unchecked.Add((this, value));
    }

    private CellValue Of(string cell)
    {
        var text = cell;
        if (Table is not null && !Table.TryGetValue(cell, out text))
            return CellValue.Refused(cell.Length == 0 ? RejectCodes.Missing : RejectCodes.Unmapped);
        if (text.Length == 0)
            return Required ? CellValue.Refused(RejectCodes.Missing) : CellValue.None;
        if (Format is not null)
        {
            if (!Format.Parse(text).TryGetValue(default, out var day))
                return CellValue.Refused(RejectCodes.DateFormat);
            text = LocalDatePattern.Iso.Format(day);
        }

        return ToJson(text) is { } json ? new CellValue(json) : CellValue.Refused(RejectCodes.Invalid);
    }
}

/// <summary>What a cell becomes.</summary>
internal sealed class CellValue(byte[]? json)
{
    public static CellValue None => new(null) { Checked = true };

    /// <summary>The value, or null where there is none.</summary>
    public byte[]? Json { get; } = json;

    /// <summary>Why a row with this cell cannot be taken.</summary>
    public string? Code { get; set; }

    /// <summary>True once an entry with this value was held against its type.</summary>
    public bool Checked { get; set; }

    public static CellValue Refused(string code) => new(null) { Code = code, Checked = true };
}
