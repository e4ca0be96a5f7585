namespace Ledger.Domain.Cases.Return;

/// <summary>The return of the child.</summary>
public sealed record ReturnStatus
{
    /// <summary>To which country, ISO 3166-1 alpha-2.</summary>
    public required string To { get; init; }

    /// <summary>In what form.</summary>
    public required ReturnMode Mode { get; init; }

    /// <summary>The authority that received the child, by code.</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static ReturnStatus? Of(Facts facts) =>
        facts.Last<Returned>() is var (returned, entry)
            ? new() { To = returned.To, Mode = returned.Mode, ReceivedBy = returned.ReceivedBy, Proof = facts.Cite(entry) }
            : null;
}
