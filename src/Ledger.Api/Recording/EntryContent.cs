using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Recording;

/// <summary>
/// Tells whether an entry submitted again says the same. Sealed values are compared by their fingerprint while it exists; afterwards
/// only what is in clear counts, since the digests of two sealings of one value differ.
/// </summary>
internal static class EntryContent
{
    public static bool IsSame(ClearEntry submitted, SubjectId child, Recorded recorded)
    {
        // Through the type, as the record went: an instant may be written in several ways and is stored in one.
        var sealedAnew = SealingPass.Seal(submitted.Json, submitted.Type, new(submitted.Id), child, _ => "");
        var typed = JsonSerializer.Deserialize(sealedAnew, submitted.Type.StoredType, LedgerJson.Options)!;
        return InClear(typed).AsSpan().SequenceEqual(InClear(recorded.Submitted));
    }

    private static byte[] InClear(object entry)
    {
        var node = JsonSerializer.SerializeToNode(entry, entry.GetType(), LedgerJson.Options)!;
        DropDigests(node);
        return CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(node));
    }

    private static void DropDigests(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                DropDigests(item);
        }
        else if (node is JsonObject members)
        {
            members.Remove("sealed");
            foreach (var member in members)
                DropDigests(member.Value);
        }
    }
}
