namespace Ledger.Domain.Cases.Custody;

/// <summary>Which authority last took the child into its custody.</summary>
public sealed record CustodyStatus
{
    /// <summary>The authority's code.</summary>
    public required string Holder { get; init; }

    /// <summary>On what ground.</summary>
    public required CustodyGround Ground { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static CustodyStatus? Of(Facts facts) =>
        facts.Last<CustodyAssumed>() is var (custody, entry)
            ? new() { Holder = entry.By.Authority, Ground = custody.Ground, Proof = facts.Cite(entry) }
            : null;
}
