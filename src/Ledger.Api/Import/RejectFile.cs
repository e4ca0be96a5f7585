using System.Globalization;
using CsvHelper;
using Ledger.Api.Import.Maps;

namespace Ledger.Api.Import;

/// <summary>
/// The rejected rows: line, column, code, and the value only of columns that the map calls safe. Written anew by every run, so that it
/// is whole after an interrupted import too.
/// </summary>
internal sealed class RejectFile : IDisposable
{
    private readonly CsvWriter? _csv;

    public RejectFile(string? path)
    {
        if (path is null)
            return;
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        _csv = CsvWriter.Create(file, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape });
        _csv.WriteRecord(["line", "column", "code", "value"]);
    }

    public void Add(IReadOnlyList<Reject> rejects)
    {
        foreach (var reject in rejects)
            _csv?.WriteRecord([
                reject.Line.ToString(CultureInfo.InvariantCulture), reject.Column ?? "", reject.Code, reject.Value ?? "",
            ]);
    }

    public void Dispose() => _csv?.Dispose();
}
