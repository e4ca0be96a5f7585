using NodaTime;

namespace Ledger.Domain.Cases.Changes;

/// <summary>
/// What the record learnt of a case between two states of knowledge: what became known, what was corrected or annulled, and which answers
/// are others for it. Both sides are told as of one instant, so that nothing in it is the mere passing of time.
/// </summary>
/// <param name="Before">The case as it was known first.</param>
/// <param name="After">The case as it was known then: the same entries and further ones.</param>
/// <param name="AsOf">The instant as of which both statuses are told, UTC.</param>
/// <param name="Entries">The entries new to the record, by number, whenever they occurred.</param>
/// <param name="Amended">The entries that were known and count otherwise, by number.</param>
/// <param name="Status">The answers of the status that are others.</param>
public sealed record CaseChanges(
    CaseFile Before,
    CaseFile After,
    Instant AsOf,
    IReadOnlyList<DocketEntry> Entries,
    IReadOnlyList<AmendedEntry> Amended,
    IReadOnlyList<StatusChange> Status)
{
    /// <summary>The changes between two states of knowledge of one case, of which the first has no entry that the second has not.</summary>
    public static CaseChanges Between(CaseFile before, CaseFile after, Instant asOf)
    {
        var amended = AmendedEntry.Between(before, after);
        return new(
            before,
            after,
            asOf,
            [.. after.Docket.Where(e => e.Number > before.Version)],
            amended,
            StatusComparison.Between(before, after, asOf, amended));
    }
}
