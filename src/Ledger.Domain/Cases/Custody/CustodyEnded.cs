using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Custody;

/// <summary>
/// The custody of the authority that acts ends (domain/protocols.md, B 2). The next holder says so in an entry of its own: between the
/// two there may be no gap.
/// </summary>
public sealed record CustodyEnded : Entry, IInvolves
{
    /// <summary>How it ended.</summary>
    public required CustodyEnding Ending { get; init; }

    /// <summary>The authority that takes the child over, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? TransferredTo { get; init; }

    /// <summary>True where the receiver acknowledged the hand-over.</summary>
    public bool? Acknowledged { get; init; }

    IEnumerable<string?> IInvolves.Involved => [TransferredTo];
}

/// <summary>How the custody of an authority ends.</summary>
public enum CustodyEnding
{
    /// <summary>Transferred to another authority.</summary>
    Transferred,

    /// <summary>Handed to the family.</summary>
    HandedToFamily,

    /// <summary>Handed to a sponsor.</summary>
    HandedToSponsor,

    /// <summary>Released.</summary>
    Released,

    /// <summary>Absconded.</summary>
    Absconded,

    /// <summary>Returned to another country.</summary>
    Returned,

    /// <summary>Court order.</summary>
    CourtOrder,

    /// <summary>Reached majority.</summary>
    ReachedMajority,

    /// <summary>Deceased.</summary>
    Deceased,
}
