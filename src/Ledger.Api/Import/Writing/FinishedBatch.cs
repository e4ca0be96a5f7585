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
        foreach (var prepared in batch.Cases)
        {
            var previous = EventCore.NoPrevious;
            var recorded = new Recorded[prepared.Entries.Length];
            for (var i = 0; i < recorded.Length; i++)
            {
                recorded[i] = prepared.Recorded[i] with { RecordedAt = recordedAt, Position = positions[cores.Count] };
                cores.Add(prepared.Entries[i].Core(
                    origin, prepared.Id, recorded[i], previous, rows?.HashesOf(prepared.Entries[i].Id) ?? []));
                previous = cores[^1].Hash;
            }

            summaries.Add(JsonSerializer.SerializeToUtf8Bytes(
                CaseSummary.Of(prepared.Id, prepared.CaseNumber, recorded), LedgerJson.Options));
        }

        return new(cores, summaries);
    }
}
