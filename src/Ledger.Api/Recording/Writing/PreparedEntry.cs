using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Recording.Writing;

/// <summary>What is stored of an entry, and the hashes of it. JSON is stored in its canonical form, which is also what is hashed.</summary>
internal sealed record PreparedEntry(Guid Id, StoredType Type, byte[] Data, byte[] DataHash, byte[] Headers, byte[] HeadersHash)
{
    public static PreparedEntry Of(Recorded entry, string? caseNumber)
    {
        var headers = HeadersOf(entry, caseNumber);
        return Of(entry.Submitted, headers, SHA256.HashData(headers));
    }

    /// <summary>For entries that share their headers.</summary>
    public static PreparedEntry Of(Submitted entry, byte[] headers, byte[] headersHash)
    {
        var data = Canonical(entry, entry.GetType());
        return new(entry.Id.Value, StoredType.Of(entry.Body), data, SHA256.HashData(data), headers, headersHash);
    }

    /// <summary>The headers, all of them hashed (<see cref="Projections.Cases.StoredEntry.HashedHeaders"/>).</summary>
    public static byte[] HeadersOf(Recorded entry, string? caseNumber) =>
        Canonical(new StoredHeaders(caseNumber, entry.Import, entry.RecordedBy), typeof(StoredHeaders));

    /// <summary>The entry's core, chained to the hash of the case's entry before.</summary>
    public CoreRow Core(
        LedgerOrigin origin, Guid caseId, Recorded recorded, byte[] previous, IReadOnlyList<byte[]> ciphertextHashes)
    {
        var core = new EventCore
        {
            Origin = origin.Name,
            Case = caseId,
            Version = recorded.Number,
            Id = Id,
            Blinding = RandomNumberGenerator.GetBytes(EventCore.BlindingLength),
            Type = Type.Alias,
            RecordedAt = recorded.RecordedAt.ToDateTimeOffset(),
            Previous = previous,
            RecordedBy = recorded.RecordedBy,
            Body = DataHash,
            Ciphertexts = ciphertextHashes,
            Headers = HeadersHash,
            Seen = Seen.Nothing,
        }.ToCanonicalBytes();
        return new(caseId, recorded.Number, Id, recorded.Position, EventCore.Hash(core), core);
    }

    private static byte[] Canonical(object value, Type type) =>
        CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(value, LedgerJson.InOrder.GetTypeInfo(type)));

    private sealed record StoredHeaders(string? CaseNumber, ImportedFrom? Import, RecordedBy RecordedBy);
}
