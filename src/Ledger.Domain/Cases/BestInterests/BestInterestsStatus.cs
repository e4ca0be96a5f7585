namespace Ledger.Domain.Cases.BestInterests;

/// <summary>The last best-interests determination.</summary>
public sealed record BestInterestsStatus
{
    /// <summary>The option chosen.</summary>
    public required BestInterestsOption Option { get; init; }

    /// <summary>The authority that determined, by code.</summary>
    public required string Authority { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static BestInterestsStatus? Of(Facts facts) =>
        facts.Last<BestInterestsDetermined>() is var (determination, entry)
            ? new() { Option = determination.Option, Authority = entry.By.Authority, Proof = facts.Cite(entry) }
            : null;
}
