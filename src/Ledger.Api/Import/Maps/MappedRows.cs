using Ledger.Api.Import.Files;

namespace Ledger.Api.Import.Maps;

/// <summary>The cases of a CSV file under a map, one a row.</summary>
internal sealed class MappedRows(SourceFile file, ImportMap map, ReadingGround ground) : ICaseReader
{
    private readonly RowReader _rows = RowReader.Open(file, map);
    private readonly RowMapper _mapper = new(map, ground.Space, file.Sha256, ground.RecordedBy, ground.JudgedAt);

    public long Position => _rows.Position;

    public ReadCase? Next()
    {
        if (_rows.Next() is not { } row)
            return null;
        if (row.Fault is { } fault)
            return new(row.Line, null, [new Reject(row.Line, null, fault)]);
        return _mapper.Map(row.Line, row.Cells) is { } imported
            ? new(row.Line, imported, [])
            : new(row.Line, null, _mapper.Rejects);
    }

    public void Dispose() => _rows.Dispose();
}
