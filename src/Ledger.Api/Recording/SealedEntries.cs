using System.Text.Json;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Recording;

/// <summary>The entries of a request with everything that identifies a person taken out.</summary>
/// <param name="Submitted">The entries, typed.</param>
/// <param name="Disclosures">What was taken out, an item an entry.</param>
internal sealed record SealedEntries(IReadOnlyList<Submitted> Submitted, IReadOnlyList<EntryDisclosures> Disclosures)
{
    /// <summary>Seals the entries of a request.</summary>
    public static SealedEntries Of(RecordCommand command, CaseFile caseFile)
    {
        var child = caseFile.Child ?? ChildIn(command.Entries[0].Json);
        var submitted = new Submitted[command.Entries.Count];
        var disclosures = new EntryDisclosures[command.Entries.Count];
        for (var i = 0; i < submitted.Length; i++)
        {
            var entry = command.Entries[i];
            disclosures[i] = new EntryDisclosures(entry.Id);
            var json = SealingPass.Seal(entry.Json, entry.Type, new(entry.Id), child, disclosures[i].Add);
            submitted[i] = (Submitted)JsonSerializer.Deserialize(json, entry.Type.StoredType, LedgerJson.Options)!;
        }

        return new(submitted, disclosures);
    }

    /// <summary>Where the first entry opens no case, the request is refused before anything is stored.</summary>
    private static SubjectId ChildIn(JsonElement opening) =>
        opening.TryGetProperty("child", out var child) && child.TryGetGuid(out var id) ? new(id) : default;
}
