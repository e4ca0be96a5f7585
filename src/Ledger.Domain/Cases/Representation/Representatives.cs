namespace Ledger.Domain.Cases.Representation;

/// <summary>
/// Who may read a case as the child's representative: those designated and not possibly ended since. When unsure they may not: an end
/// counts unless it certainly came before the designation, and an end that names nobody ends every representation of its kind.
/// </summary>
public static class Representatives
{
    /// <summary>The persons in office.</summary>
    public static IReadOnlyList<SubjectId> InOffice(IReadOnlyList<DocketEntry> facts)
    {
        var ends = facts.Where(e => e.Body is RepresentationEnded).ToArray();
        return
        [
            .. facts.Where(e => e.Body is RepresentativeDesignated { Representative: not null } && !ends.Any(end => MayEnd(end, e)))
                .Select(e => ((RepresentativeDesignated)e.Body).Representative!.Value).Distinct().OrderBy(r => r.Value),
        ];
    }

    private static bool MayEnd(DocketEntry end, DocketEntry designation)
    {
        var (ended, designated) = ((RepresentationEnded)end.Body, (RepresentativeDesignated)designation.Body);
        return ended.Representation == designated.Representation
            && (ended.Representative is null || ended.Representative == designated.Representative)
            && end.OccurredAt.Latest >= designation.OccurredAt.Earliest;
    }
}
