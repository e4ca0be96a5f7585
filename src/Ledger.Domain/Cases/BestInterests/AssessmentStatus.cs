namespace Ledger.Domain.Cases.BestInterests;

/// <summary>The last best-interests assessment.</summary>
public sealed record AssessmentStatus
{
    /// <summary>What it proposes.</summary>
    public BestInterestsOption? Proposes { get; init; }

    /// <summary>The authority that assessed, by code.</summary>
    public required string Authority { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static AssessmentStatus? Of(Facts facts) =>
        facts.Last<BestInterestsAssessed>() is var (assessment, entry)
            ? new() { Proposes = assessment.Proposes, Authority = entry.By.Authority, Proof = facts.Cite(entry) }
            : null;
}
