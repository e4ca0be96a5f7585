using System.Buffers.Text;
using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Benchmarks.Journeys;

/// <summary>Journeys as the domain sees them, without a database.</summary>
internal static class CaseFiles
{
    private static readonly string Digest = Base64Url.EncodeToString(new byte[32]);

    /// <summary>A case file of so many entries.</summary>
    public static CaseFile Of(int seed, int entries)
    {
        var child = Guid.CreateVersion7();
        var recordedBy = new RecordedBy("dev:recorder-inm", "recorder", "MX-INM");
        var recordedAt = Instant.FromUtc(2026, 11, 1, 0, 0);
        return CaseFile.Of([.. new Journey(new Random(seed)).Entries(child, entries).Select((entry, i) =>
            new Recorded(Seal(JsonSerializer.SerializeToElement(entry), child), i + 1, recordedAt, i + 1, recordedBy))]);
    }

    private static Submitted Seal(JsonElement entry, Guid child)
    {
        var errors = new List<SchemaError>();
        var type = SchemaCheck.Entry(entry, "", errors) ?? throw new InvalidOperationException(string.Join(", ", errors));
        var json = SealingPass.Seal(entry, type, new(Guid.CreateVersion7()), new(child), _ => Digest);
        return (Submitted)JsonSerializer.Deserialize(json, type.StoredType, LedgerJson.Options)!;
    }
}
