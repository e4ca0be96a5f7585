namespace Ledger.Domain.Cases.Interviews;

/// <summary>How the child was last heard in one matter.</summary>
public sealed record HeardStatus
{
    /// <summary>The matter.</summary>
    public required Matter Matter { get; init; }

    /// <summary>How.</summary>
    public required HeardHow HeardHow { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<HeardStatus> Of(Facts facts) =>
    [
        .. facts.Every<ChildHeard>().GroupBy(h => h.Body.Matter).OrderBy(matter => matter.Key).Select(matter => matter.Last()).Select(h =>
            new HeardStatus { Matter = h.Body.Matter, HeardHow = h.Body.HeardHow, Proof = facts.Cite(h.Entry) }),
    ];
}
