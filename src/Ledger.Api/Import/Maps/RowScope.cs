using System.Buffers;
using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Import.Maps;

/// <summary>
/// One row while its entries are written: its cells, its derived ids, and why it cannot be taken. Reused from row to row.
/// </summary>
/// <param name="space">The namespace of the ledger.</param>
/// <param name="sha256">SHA-256 of the file.</param>
/// <param name="safe">Columns whose value may be shown where a row is rejected.</param>
internal sealed class RowScope(Guid space, string sha256, IReadOnlySet<string> safe)
{
    /// <summary>Entries are held against their types as clients submit them, and no client may choose a derived id.</summary>
    private static readonly Guid Stand = new("00000000-0000-4000-8000-000000000000");

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly List<Reject> _rejects = [];
    private bool _checking;

    public Utf8JsonWriter Json { get; } = new(
        Stream.Null, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder, SkipValidation = true });

    public string[] Cells { get; private set; } = [];

    public long Line { get; private set; }

    /// <summary>Values of the entry being written that no entry was checked with.</summary>
    public List<(ColumnTemplate Column, CellValue Value)> Unchecked { get; } = [];

    public IReadOnlyList<Reject> Rejects => _rejects;

    public void Begin(long line, string[] cells)
    {
        Line = line;
        Cells = cells;
        _rejects.Clear();
        Unchecked.Clear();
    }

    /// <summary>An id of the row, by what it stands for.</summary>
    public Guid IdOf(string what) => _checking ? Stand : DerivedId.Of(space, $"{sha256}/{Line}/{what}");

    public void Reject(ColumnTemplate column, string code)
    {
        if (!_checking)
            Add(new(Line, column.Column, code, safe.Contains(column.Column) ? Cells[column.Index] : null));
    }

    public void Reject(string code) => Add(new(Line, null, code));

    public void Name(JsonEncodedText? name)
    {
        if (name is { } member)
            Json.WritePropertyName(member);
    }

    public void Raw(JsonEncodedText? name, byte[] json)
    {
        Name(name);
        Json.WriteRawValue(json, skipInputValidation: true);
    }

    /// <summary>The JSON that a template writes for the row; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Write(ValueTemplate template)
    {
        _buffer.ResetWrittenCount();
        Json.Reset(_buffer);
        template.Write(this, null);
        Json.Flush();
        return _buffer.WrittenMemory;
    }

    /// <summary>The same JSON as a client would submit it.</summary>
    public ReadOnlyMemory<byte> WriteToCheck(ValueTemplate template)
    {
        _checking = true;
        try
        {
            return Write(template);
        }
        finally
        {
            _checking = false;
        }
    }

    /// <summary>A cell that several entries use is one reason.</summary>
    private void Add(Reject reject)
    {
        if (!_rejects.Contains(reject))
            _rejects.Add(reject);
    }
}
