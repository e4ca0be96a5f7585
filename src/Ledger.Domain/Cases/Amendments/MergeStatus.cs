namespace Ledger.Domain.Cases.Amendments;

/// <summary>A merge in effect: where the case continues, or which case it absorbed.</summary>
public sealed record MergeStatus
{
    /// <summary>Which of the two this case is.</summary>
    public required MergePart MergePart { get; init; }

    /// <summary>The other case; null for a reader who may not know of it.</summary>
    public CaseId? LinkedCase { get; init; }

    /// <summary>Why the case is not named, where the reader may not know of it.</summary>
    public string? Withheld { get; init; }

    /// <summary>The entry of the merge.</summary>
    public required Cited Proof { get; init; }

    /// <summary>A merge is about the record: it is in effect once it is known, whatever day is asked about.</summary>
    internal static IReadOnlyList<MergeStatus> Of(CaseFile caseFile, Facts facts) =>
    [
        .. caseFile.Merges.Select(entry => (Entry: entry, Body: (CasesMerged)entry.Body)).Select(merge => new MergeStatus
        {
            MergePart = merge.Body.MergePart,
            LinkedCase = merge.Body.LinkedCase,
            Proof = facts.Cite(merge.Entry),
        }),
    ];
}
