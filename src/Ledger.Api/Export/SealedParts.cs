using System.Text.Json;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Export;

/// <summary>Finds every sealed field of an entry as it was recorded.</summary>
internal static class SealedParts
{
    public static IEnumerable<SealedField> Of(Recorded recorded) =>
        Of(JsonSerializer.SerializeToElement<object>(recorded.Submitted, LedgerJson.Options), recorded.Id.Value, "");

    private static IEnumerable<SealedField> Of(JsonElement members, Guid entry, string prefix)
    {
        foreach (var member in members.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Object)
                continue;
            var path = prefix + member.Name;
            if (member.Value.TryGetProperty("sealed", out var digest) && member.Value.TryGetProperty("of", out var subject))
                yield return new(entry, path, subject.GetGuid(), digest.GetString()!);
            else
                foreach (var inner in Of(member.Value, entry, path + "."))
                    yield return inner;
        }
    }
}
