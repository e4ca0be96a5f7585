namespace Ledger.Domain.Cases.Interviews;

/// <summary>The interviews held.</summary>
public sealed record InterviewStatus
{
    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>What the last one was for.</summary>
    public required InterviewPurpose LastPurpose { get; init; }

    /// <summary>The entry of the last one.</summary>
    public required Cited Proof { get; init; }

    internal static InterviewStatus? Of(Facts facts) =>
        facts.Last<InterviewConducted>() is var (interview, entry)
            ? new() { Count = facts.Every<InterviewConducted>().Count(), LastPurpose = interview.Purpose, Proof = facts.Cite(entry) }
            : null;
}
