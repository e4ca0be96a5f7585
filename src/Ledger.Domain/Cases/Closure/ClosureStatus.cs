namespace Ledger.Domain.Cases.Closure;

/// <summary>Whether the case is closed, and to whom it was offered.</summary>
public sealed record ClosureStatus
{
    /// <summary>True while it is closed.</summary>
    public required bool Closed { get; init; }

    /// <summary>Why it was last closed.</summary>
    public ClosingReason? ClosingReason { get; init; }

    /// <summary>The entry of the last closing.</summary>
    public Cited? ClosingProof { get; init; }

    /// <summary>The entry of the reopening that lifted it.</summary>
    public Cited? ReopeningProof { get; init; }

    /// <summary>How far the last transfer has come.</summary>
    public TransferStep? TransferStep { get; init; }

    /// <summary>The authority that is to take the case over, by code.</summary>
    public string? Receiver { get; init; }

    /// <summary>The entry of the last transfer.</summary>
    public Cited? TransferProof { get; init; }

    internal static ClosureStatus? Of(Facts facts)
    {
        var closing = facts.Last<CaseClosed>();
        var reopening = facts.Last<CaseReopened>();
        var transfer = facts.Last<CaseTransferred>();
        if (closing is null && reopening is null && transfer is null)
            return null;
        var closed = Closings.Last(facts.All)?.Body is ICloses;
        return new()
        {
            Closed = closed,
            ClosingReason = closing?.Body.ClosingReason,
            ClosingProof = facts.Cite(closing),
            ReopeningProof = closed ? null : facts.Cite(reopening),
            TransferStep = transfer?.Body.TransferStep,
            Receiver = transfer?.Body.Receiver,
            TransferProof = facts.Cite(transfer),
        };
    }
}
