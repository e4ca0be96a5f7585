using System.Text.Json;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;

namespace Ledger.Api.Recording.Writing;

/// <summary>What one accepted request puts on the record, once its positions are known.</summary>
/// <param name="Request">The request.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="Cores">Their cores.</param>
/// <param name="After">The case with them.</param>
/// <param name="Summary">What is stored of the status.</param>
/// <param name="Answer">What the caller is told.</param>
internal sealed record WrittenCase(
    AcceptedRequest Request,
    IReadOnlyList<WrittenEntry> Entries,
    IReadOnlyList<CoreRow> Cores,
    CaseEntries After,
    byte[] Summary,
    RecordAnswer Answer)
{
    /// <param name="request">The request.</param>
    /// <param name="caseNumber">The number of the case.</param>
    /// <param name="positions">One an entry.</param>
    /// <param name="previousHash">The hash of the case's last entry; null where it is opened.</param>
    /// <param name="origin">The name of the ledger.</param>
    /// <param name="rows">What the transaction seals.</param>
    public static WrittenCase Of(
        AcceptedRequest request,
        string caseNumber,
        IEnumerable<long> positions,
        byte[]? previousHash,
        LedgerOrigin origin,
        SealedRows rows)
    {
        var id = request.CaseId;
        var recorded = request.Recorded.Zip(positions, (entry, position) => entry with { Position = position }).ToArray();
        var entries = new WrittenEntry[recorded.Length];
        var cores = new CoreRow[recorded.Length];
        var previous = previousHash ?? EventCore.NoPrevious;
        for (var i = 0; i < recorded.Length; i++)
        {
            var prepared = PreparedEntry.Of(recorded[i], request.Opens && i == 0 ? caseNumber : null);
            entries[i] = new(id, recorded[i], prepared);
            cores[i] = prepared.Core(origin, id, recorded[i], previous, rows.HashesOf(prepared.Id));
            previous = cores[i].Hash;
        }

        var after = (request.Before ?? new CaseEntries { Id = id }).With(recorded, caseNumber);
        return new(
            request,
            entries,
            cores,
            after,
            JsonSerializer.SerializeToUtf8Bytes(CaseSummary.Of(id, caseNumber, after.CaseFile), LedgerJson.Options),
            new(
                id,
                recorded[^1].Number,
                recorded[^1].Position,
                [.. recorded.Select(e => new RecordedEntry(e.Id.Value, e.Number, e.RecordedAt, e.Position))]));
    }
}

/// <summary>An entry and what is stored of it.</summary>
internal sealed record WrittenEntry(Guid CaseId, Recorded Recorded, PreparedEntry Prepared);
