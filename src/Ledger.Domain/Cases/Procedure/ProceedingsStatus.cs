namespace Ledger.Domain.Cases.Procedure;

/// <summary>The procedures about the child, what was last done in them, and what stands still.</summary>
public sealed record ProceedingsStatus
{
    /// <summary>The last procedure opened of each kind.</summary>
    public required IReadOnlyList<OpenedProcedure> Procedures { get; init; }

    /// <summary>The last hearing.</summary>
    public Cited? HearingProof { get; init; }

    /// <summary>The last service of a decision.</summary>
    public Cited? NotifiedProof { get; init; }

    /// <summary>By what remedy a decision was last challenged.</summary>
    public AppealRemedy? AppealRemedy { get; init; }

    /// <summary>The entry of that challenge.</summary>
    public Cited? AppealProof { get; init; }

    /// <summary>The time limits that stand still.</summary>
    public required IReadOnlyList<SuspendedClock> Suspended { get; init; }

    /// <summary>How many impossibilities were recorded: repeated use is itself an indicator.</summary>
    public required int Impossibilities { get; init; }

    /// <summary>Why something last could not be done.</summary>
    public ImpossibilityReason? ImpossibilityReason { get; init; }

    /// <summary>The entry of that impossibility.</summary>
    public Cited? ImpossibilityProof { get; init; }

    internal static ProceedingsStatus? Of(Facts facts)
    {
        var hearing = facts.Last<HearingHeld>();
        var notified = facts.Last<DecisionNotified>();
        var appeal = facts.Last<AppealFiled>();
        var impossible = facts.Last<ImpossibilityRecorded>();
        var procedures = OpenedProcedure.Of(facts);
        var suspended = SuspendedClock.Of(facts);
        return procedures.Count + suspended.Count == 0 && hearing is null && notified is null && appeal is null && impossible is null
            ? null
            : new()
            {
                Procedures = procedures,
                HearingProof = facts.Cite(hearing),
                NotifiedProof = facts.Cite(notified),
                AppealRemedy = appeal?.Body.AppealRemedy,
                AppealProof = facts.Cite(appeal),
                Suspended = suspended,
                Impossibilities = facts.Every<ImpossibilityRecorded>().Count(),
                ImpossibilityReason = impossible?.Body.ImpossibilityReason,
                ImpossibilityProof = facts.Cite(impossible),
            };
    }
}
