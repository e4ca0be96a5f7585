using System.Text.Json.Nodes;
using System.Text.Json;
using Ledger.Api.Import;
using Ledger.Api.Import.Maps;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Export;

/// <summary>The lines of one case, until they are one.</summary>
/// <param name="id">The case.</param>
/// <param name="header">The header of the export.</param>
internal sealed class ExportedCase(Guid id, ExportHeader header)
{
    private readonly List<ExportedEntry> _entries = [];

    /// <summary>The case.</summary>
    public Guid Id { get; } = id;

    /// <summary>The child, once the opening was read.</summary>
    public SubjectId? Child => _entries is [{ Submitted.Body: IOpens opening }, ..] ? opening.Child : null;

    /// <summary>The last line.</summary>
    public long Line { get; set; }

    /// <summary>Why the case is not taken.</summary>
    public List<Reject> Faults { get; } = [];

    /// <summary>Adds the next entry.</summary>
    public void Add(ExportedEntry entry)
    {
        var last = _entries.LastOrDefault()?.Members;
        var next = entry.Members;
        if (next.Number != _entries.Count + 1 || next.Position > header.Position
            || (last is not null
                && (next.CaseNumber != last.CaseNumber || next.Position <= last.Position || next.RecordedAt < last.RecordedAt)))
            Faults.Add(new(entry.Line, null, ExportFaults.Order));
        else if (_entries.Count == ExportFormat.MostEntries)
            Faults.Add(new(entry.Line, null, ExportFaults.TooMany));
        else
            _entries.Add(entry);
    }

    /// <summary>The case as it is imported, or why it is not.</summary>
    public ReadCase Close(string sha256, ReadingGround ground, RecipientSecret? secret)
    {
        if (Faults.Count > 0)
            return new(Line, null, Faults);
        var recording = new Domain.Cases.Recording(
            ground.JudgedAt, ground.RecordedBy, new ImportedFrom(ExportFormat.Name, sha256, _entries[0].Line));
        switch (Decide.On(CaseFile.Empty, [.. _entries.Select(Said)], recording))
        {
            case Decision.Accepted(var accepted):
                var recorded = accepted.Select((entry, i) => entry with { Import = From(_entries[i], sha256) }).ToArray();
                CompareAmendments(CaseFile.Of(recorded).Docket);
                var disclosures = secret is null ? [] : Disclose(secret);
                return Faults.Count > 0
                    ? new(Line, null, Faults)
                    : new(Line, new ImportedCase(Id, Line, recorded)
                    {
                        CaseNumber = _entries[0].Members.CaseNumber,
                        Disclosures = disclosures,
                    }, []);
            case Decision.Refused(var reasons):
                return new(Line, null, [.. reasons.Select(r => new Reject(_entries[r.Index].Line, null, r.Refusal.Code))]);
            default:
                throw new InvalidOperationException("A decision that is neither.");
        }
    }

    /// <summary>What is recorded: the same entry, which now has a source that recorded it before.</summary>
    private static Submitted Said(ExportedEntry entry) => Submitted.Of(
        entry.Submitted.Envelope with { SourceRecordedAt = entry.Members.RecordedAt }, entry.Submitted.Body);

    private ImportedFrom From(ExportedEntry entry, string sha256) => new(
        ExportFormat.Name,
        sha256,
        entry.Line,
        new EarlierRecording(
            header.Origin,
            entry.Members.RecordedAt,
            entry.Members.Position,
            entry.Members.RecordedBy,
            entry.Submitted.Envelope.SourceRecordedAt,
            entry.Members.Import));

    /// <summary>What a line says of its amendments must be what its entries say together.</summary>
    private void CompareAmendments(IReadOnlyList<DocketEntry> docket)
    {
        for (var i = 0; i < docket.Count; i++)
        {
            var (entry, said) = (docket[i], _entries[i].Members);
            var amends = (entry.Recorded.Body as IAmends)?.Target;
            if (said.Amends != amends || said.AmendedBy != (entry.AnnulledBy ?? entry.CorrectedBy)
                || (said.Annulled ?? false) != entry.AnnulledBy is not null
                || (said.Original is null) != (entry.CorrectedBy is null)
                || (_entries[i].Current is { } current && !current.AsSpan().SequenceEqual(Now(entry))))
                Faults.Add(new(_entries[i].Line, null, ExportFaults.Amendments));
        }
    }

    private static byte[] Now(DocketEntry entry)
    {
        var json = JsonSerializer.SerializeToNode<object>(entry.Current, LedgerJson.Options)!.AsObject();
        json["id"] = entry.Id.Value;
        return CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(json));
    }

    private List<EntryDisclosures> Disclose(RecipientSecret secret)
    {
        var all = new List<EntryDisclosures>();
        foreach (var entry in _entries)
            if (entry.Disclose(secret) is { } disclosures)
                all.Add(disclosures);
            else
                Faults.Add(new(entry.Line, null, ExportFaults.Disclosures));
        return all;
    }
}
