using Ledger.Domain.Cases;

namespace Ledger.Api.Import.Maps;

/// <summary>Makes cases of rows. The domain decides on every one of them, as on what a client submits.</summary>
/// <param name="map">How.</param>
/// <param name="space">The namespace of the ledger.</param>
/// <param name="sha256">SHA-256 of the file.</param>
/// <param name="recordedBy">Who records.</param>
/// <param name="judgedAt">
/// The instant that decides what lies in the future: when the import began, so that a resumed one refuses the same rows.
/// </param>
public sealed class RowMapper(ImportMap map, Guid space, string sha256, RecordedBy recordedBy, NodaTime.Instant judgedAt)
{
    private readonly RowScope _row = new(space, sha256, map.Safe);

    /// <summary>Why the last row was not taken; valid until the next.</summary>
    public IReadOnlyList<Reject> Rejects => _row.Rejects;

    /// <summary>The case of a row, or null where it is not taken.</summary>
    public ImportedCase? Map(long line, string[] cells)
    {
        _row.Begin(line, cells);
        var submitted = new List<Submitted>(map.Entries.Count);
        foreach (var template in map.Entries)
            if (template.AppliesTo(cells) && template.Of(_row) is { } entry)
                submitted.Add(entry);
        if (_row.Rejects.Count > 0)
            return null;

        var recording = new Domain.Cases.Recording(judgedAt, recordedBy, new ImportedFrom(map.Source, sha256, line));
        switch (Decide.On(CaseFile.Empty, submitted, recording))
        {
            case Decision.Accepted(var entries):
                return new(_row.IdOf("case"), line, entries);
            case Decision.Refused(var reasons):
                foreach (var (_, refusal) in reasons)
                    _row.Reject(refusal.Code);
                break;
        }

        return null;
    }
}
