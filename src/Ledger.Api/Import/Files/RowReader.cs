using System.Text.Unicode;
using CsvHelper;
using Ledger.Api.Import.Maps;

namespace Ledger.Api.Import.Files;

/// <summary>A row of the file, or why the line is none.</summary>
/// <param name="Line">The line, the header being line 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Fault">Why it is no row.</param>
public readonly record struct SourceRow(long Line, string[] Cells, string? Fault);

/// <summary>
/// Reads the rows of a CSV file (RFC 4180, UTF-8), one a line: the line's number is the row's key, and a quote that is never closed
/// must not swallow the rows behind it.
/// </summary>
public sealed class RowReader : IDisposable
{
    private readonly CsvReader _csv;
    private readonly Queue<long> _malformed = [];
    private readonly int _columns;

    private RowReader(Stream stream, ImportMap map)
    {
        _columns = map.Header.Count;
        _csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = map.Delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => _malformed.Enqueue(record.LineNumber),
            MaxRecordSize = SourceFile.LongestLine,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            PoolStrings = true,
        });
    }

    /// <summary>Bytes read so far.</summary>
    public long Position => _csv.ByteOffset;

    /// <summary>Opens a file whose first line must be the header.</summary>
    /// <exception cref="HeaderException">It is another one.</exception>
    public static RowReader Open(SourceFile file, ImportMap map)
    {
        var reader = new RowReader(file.Read(), map);
        var header = reader._csv.Read() ? reader.Cells() : [];
        for (var i = 0; i < Math.Max(header.Length, map.Header.Count); i++)
        {
            if (i < header.Length && i < map.Header.Count && header[i] == map.Header[i])
                continue;
            reader.Dispose();
            throw new HeaderException(i + 1, i < map.Header.Count ? map.Header[i] : null);
        }

        return reader;
    }

    /// <summary>The next row, or null at the end of the file.</summary>
    public SourceRow? Next()
    {
        if (!_csv.Read())
            return null;
        var line = _csv.LineNumber;
        if (IsMalformed(line))
            return new(line, [], RejectCodes.Quoting);
        if (_csv.FieldCount != _columns)
            return new(line, [], RejectCodes.Columns);
        return Utf8.IsValid(_csv.RawRecord) ? new(line, Cells(), null) : new(line, [], RejectCodes.Encoding);
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private bool IsMalformed(long line)
    {
        var found = false;
        while (_malformed.TryPeek(out var malformed) && malformed <= line)
            found |= _malformed.Dequeue() == line;
        return found;
    }

    private string[] Cells()
    {
        var cells = new string[_csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = _csv.GetString(i);
        return cells;
    }
}

/// <summary>The first line of the file is not the header that the map says.</summary>
/// <param name="column">The first column that differs, from 1.</param>
/// <param name="expected">Its name, or null where the file has more columns.</param>
public sealed class HeaderException(int column, string? expected) : Exception
{
    /// <summary>The first column that differs, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>Its name, or null where the file has more columns than the map.</summary>
    public string? Expected { get; } = expected;
}
