namespace Ledger.Domain.Cases.Amendments;

/// <summary>What is known, while entries are decided, of the case and of those that they are about besides.</summary>
/// <param name="Here">The case.</param>
/// <param name="Others">The others that the recorder may record on, as they stand.</param>
public sealed record JoinedCases(CaseId Here, IReadOnlyDictionary<CaseId, CaseFile> Others)
{
    /// <summary>The child of another case, or null where that case is not among them.</summary>
    public SubjectId? ChildOf(CaseId other) => Others.GetValueOrDefault(other)?.Child;
}
