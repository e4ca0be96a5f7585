using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Api.Recording;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Projections.Cases;
using NodaTime;

namespace Ledger.Api.Import.Writing;

/// <summary>The rows of a batch that depend on its transaction: cores, which say when it was recorded, and summaries.</summary>
/// <param name="Cores">One an entry.</param>
/// <param name="Summaries">One a case.</param>
internal sealed record FinishedBatch(IReadOnlyList<CoreRow> Cores, IReadOnlyList<byte[]> Summaries)
{
    public static FinishedBatch Of(
        PreparedBatch batch, LedgerOrigin origin, Instant recordedAt, IReadOnlyList<long> positions, SealedRows? rows)
    {
        var cores = new List<CoreRow>(batch.Entries);
        var summaries = new List<byte[]>(batch.Cases.Count);
        var at = recordedAt.ToDateTimeOffset();
        foreach (var prepared in batch.Cases)
        {
            var previous = EventCore.NoPrevious;
            var recorded = new Recorded[prepared.Entries.Length];
            for (var i = 0; i < recorded.Length; i++)
            {
                recorded[i] = prepared.Recorded[i] with { RecordedAt = recordedAt, Position = positions[cores.Count] };
                cores.Add(Core(origin, prepared.Id, prepared.Entries[i], recorded[i], at, previous, rows));
                previous = cores[^1].Hash;
            }

            summaries.Add(JsonSerializer.SerializeToUtf8Bytes(
                CaseSummary.Of(prepared.Id, prepared.CaseNumber, recorded), LedgerJson.Options));
        }

        return new(cores, summaries);
    }

    private static CoreRow Core(
        LedgerOrigin origin,
        Guid caseId,
        PreparedEntry entry,
        Recorded recorded,
        DateTimeOffset at,
        byte[] previous,
        SealedRows? rows)
    {
        var core = new EventCore
        {
            Origin = origin.Name,
            Case = caseId,
            Version = recorded.Number,
            Id = entry.Id,
            Blinding = RandomNumberGenerator.GetBytes(EventCore.BlindingLength),
            Type = entry.Type.Alias,
            RecordedAt = at,
            Previous = previous,
            RecordedBy = recorded.RecordedBy,
            Body = entry.DataHash,
            Ciphertexts = rows?.HashesOf(entry.Id) ?? [],
            Headers = entry.HeadersHash,
            Seen = Seen.Nothing,
        }.ToCanonicalBytes();
        return new(caseId, recorded.Number, entry.Id, recorded.Position, EventCore.Hash(core), core);
    }
}
