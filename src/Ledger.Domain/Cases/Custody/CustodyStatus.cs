namespace Ledger.Domain.Cases.Custody;

/// <summary>Which authority last took the child into its custody, and whether that custody ended.</summary>
public sealed record CustodyStatus
{
    /// <summary>The authority's code.</summary>
    public required string Holder { get; init; }

    /// <summary>On what ground.</summary>
    public required CustodyGround Ground { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    /// <summary>How the custody of this holder ended, where it did and no other authority has taken the child since.</summary>
    public CustodyEnding? Ending { get; init; }

    /// <summary>The entry of the end.</summary>
    public Cited? EndingProof { get; init; }

    internal static CustodyStatus? Of(Facts facts)
    {
        if (facts.Last<CustodyAssumed>() is not var (custody, entry))
            return null;

        // The authority before may record the end of its own custody after the next has taken over: that ends nothing of the next.
        var end = facts.LastAfter<CustodyEnded>(entry, by: entry.By.Authority);
        return new()
        {
            Holder = entry.By.Authority,
            Ground = custody.Ground,
            Proof = facts.Cite(entry),
            Ending = end?.Body.Ending,
            EndingProof = end is { } e ? facts.Cite(e.Entry) : null,
        };
    }
}
