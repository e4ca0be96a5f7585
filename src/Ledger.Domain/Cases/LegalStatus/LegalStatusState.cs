using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.LegalStatus;

/// <summary>How a child's legal stay of one kind stands: asked for, granted, denied, expired.</summary>
public sealed record LegalStatusState
{
    /// <summary>Which status.</summary>
    public required LegalStatusKind LegalStatus { get; init; }

    /// <summary>What was last decided; null while it was only asked for.</summary>
    public StatusDecision? StatusDecision { get; init; }

    /// <summary>Until when.</summary>
    public EventTime? Until { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<LegalStatusState> Of(Facts facts)
    {
        var last = new SortedDictionary<LegalStatusKind, LegalStatusState>();
        foreach (var entry in facts.All)
            if (entry.Body is StatusDecided decided)
                last[decided.LegalStatus] = new()
                {
                    LegalStatus = decided.LegalStatus,
                    StatusDecision = decided.StatusDecision,
                    Until = decided.Until,
                    Proof = facts.Cite(entry),
                };
            else if (entry.Body is StatusRequested requested && !last.ContainsKey(requested.LegalStatus))
                last[requested.LegalStatus] = new() { LegalStatus = requested.LegalStatus, Proof = facts.Cite(entry) };
        return [.. last.Values];
    }
}
