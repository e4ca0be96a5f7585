using System.Text.Json;

namespace Ledger.Domain.Cases.Changes;

/// <summary>One answer of the status that is another than before.</summary>
/// <param name="Path">
/// The JSON property path in the status; an item of a list by its index in the later status, or in the earlier one where it is gone.
/// </param>
/// <param name="Before">What the status said; null where it said nothing.</param>
/// <param name="After">What the status says; null where it says nothing.</param>
/// <param name="ProofBefore">The entries on which it rested.</param>
/// <param name="ProofAfter">The entries on which it rests.</param>
/// <param name="Because">The amendments of those entries that changed the answer; none where further entries did.</param>
public sealed record StatusChange(
    string Path,
    JsonElement? Before,
    JsonElement? After,
    IReadOnlyList<ProvingEntry> ProofBefore,
    IReadOnlyList<ProvingEntry> ProofAfter,
    IReadOnlyList<EntryId> Because);

/// <summary>An entry that proves an answer.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Number">Its number in the docket.</param>
public sealed record ProvingEntry(EntryId Entry, long Number);
