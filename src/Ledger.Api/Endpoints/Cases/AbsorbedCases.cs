using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using NodaTime;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>
/// The entries of cases that this one absorbed, by reference: they stay where they are. Named are those that were on record when the cases
/// were merged, so that the same version of this case gives the same list for ever; what amends them since is read there.
/// </summary>
internal static class AbsorbedCases
{
    /// <summary>The absorbed cases in the order of the merges. Of one that the reader may not see no more is said than that there is one.</summary>
    public static async Task<IReadOnlyList<AbsorbedCase>> ReadAsync(
        CaseFile caseFile, OtherCases others, CaseReader reader, CancellationToken cancellation)
    {
        var absorbed = new List<AbsorbedCase>();
        foreach (var merge in caseFile.Merges)
            if (merge.Body is CasesMerged { MergePart: MergePart.GoesOn, LinkedCase: var other })
                absorbed.Add(
                    others.Seen.TryGetValue(other, out var number)
                    && await reader.EntriesAsync(other.Value, cancellation) is { } entries
                        ? Seen(merge, other, number, entries.CaseFile)
                        : new(merge.Id, null, null, AccessCodes.CaseUnknown, []));
        return absorbed;
    }

    private static AbsorbedCase Seen(DocketEntry merge, CaseId other, string number, CaseFile file) => new(
        merge.Id, other, number, null,
        [
            .. file.Docket.Where(e => e.Recorded.Position < merge.Recorded.Position).Select(e => new EntryReference(
                e.Id, e.Number, EntryCatalogue.Of(e.Recorded.Body.GetType()).Name, e.Recorded.Submitted.Envelope.OccurredAt,
                e.Recorded.RecordedAt, e.Recorded.Position)),
        ]);
}

/// <summary>A case that was absorbed.</summary>
/// <param name="By">The entry of the merge.</param>
/// <param name="Case">The case; null for a reader who may not see it.</param>
/// <param name="CaseNumber">Its number for people.</param>
/// <param name="Withheld">Why it is not named.</param>
/// <param name="Entries">Its entries as they were on record when it was absorbed, by number.</param>
internal sealed record AbsorbedCase(
    EntryId By, CaseId? Case, string? CaseNumber, string? Withheld, IReadOnlyList<EntryReference> Entries);

/// <summary>An entry of another case, by reference.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Number">Its number in the docket of its case.</param>
/// <param name="Type">Its type.</param>
/// <param name="OccurredAt">When it occurred, as it was recorded.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Position">Its place in the ledger.</param>
internal sealed record EntryReference(
    EntryId Entry, long Number, string Type, EventTime OccurredAt, Instant RecordedAt, long Position);
