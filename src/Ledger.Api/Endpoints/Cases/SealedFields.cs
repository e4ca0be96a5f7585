using System.Text.Json;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Projections.Cases;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Finds a sealed field of an entry as it was recorded, by its JSON path.</summary>
internal static class SealedFields
{
    /// <summary>The field, or null where the case has no such entry or the entry no such field.</summary>
    public static SealedField? Find(CaseEntries entries, EntryId entry, string path)
    {
        if (entries.CaseFile.Find(entry)?.Recorded is not { } recorded)
            return null;
        var json = JsonSerializer.SerializeToElement<object>(recorded.Submitted, LedgerJson.Options);
        foreach (var name in path.Split('.'))
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return null;
        return json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("sealed", out var digest) && json.TryGetProperty("of", out var subject)
            ? new(entry.Value, path, subject.GetGuid(), digest.GetString()!)
            : null;
    }
}
