namespace Ledger.Domain.Cases.Procedure;

/// <summary>The last decision of one kind.</summary>
public sealed record DecisionStatus
{
    /// <summary>What was decided about.</summary>
    public required DecisionMatter Kind { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionResult Outcome { get; init; }

    /// <summary>The authority that decided, by code.</summary>
    public required string Authority { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<DecisionStatus> Of(Facts facts) =>
    [
        .. facts.All.Where(e => e.Body is IDecides).Select(e => (Body: (IDecides)e.Body, Entry: e))
            .GroupBy(d => d.Body.Matter).OrderBy(kind => kind.Key).Select(kind => kind.Last()).Select(d =>
                new DecisionStatus
                {
                    Kind = d.Body.Matter,
                    Outcome = d.Body.Result,
                    Authority = d.Entry.By.Authority,
                    Proof = facts.Cite(d.Entry),
                }),
    ];
}
