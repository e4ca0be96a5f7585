using Ledger.Api.Import.Maps;
using Ledger.Api.Recording.Writing;

namespace Ledger.Api.Import;

/// <summary>What became of the rows of a file: every one is a case or is rejected for a reason.</summary>
public sealed class ImportReport
{
    private readonly Dictionary<string, long> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string? Column), long> _reasons = [];

    /// <summary>Rows read.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that are cases, whether written now or before.</summary>
    public long Cases { get; private set; }

    /// <summary>Rows that were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>The line after which an interrupted import went on; null for a first run.</summary>
    public long? ResumedAfter { get; internal set; }

    /// <summary>True where the file had been imported before and nothing was done.</summary>
    public bool WasDone { get; internal set; }

    /// <summary>True where nothing was written because of what was rejected.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>Entries by the stored name of their type.</summary>
    public IReadOnlyDictionary<string, long> Entries => _entries;

    /// <summary>Rejected rows by code and column; a row may have several reasons.</summary>
    public IReadOnlyDictionary<(string Code, string? Column), long> Reasons => _reasons;

    internal void Add(ImportedCase imported)
    {
        Rows++;
        Cases++;
        foreach (var entry in imported.Entries)
        {
            var type = StoredType.Of(entry.Body).Alias;
            _entries[type] = _entries.GetValueOrDefault(type) + 1;
        }
    }

    internal void Add(IReadOnlyList<Reject> rejects)
    {
        Rows++;
        Rejected++;
        foreach (var reject in rejects)
            _reasons[(reject.Code, reject.Column)] = _reasons.GetValueOrDefault((reject.Code, reject.Column)) + 1;
    }

    /// <summary>Cases that were good by themselves and cannot stand beside what the ledger has.</summary>
    internal void Turn(IReadOnlyList<Reject> rejects)
    {
        foreach (var refused in rejects.GroupBy(reject => reject.Line))
        {
            Rows--;
            Cases--;
            Add([.. refused.Select(reject => reject with { Column = null })]);
        }
    }
}
