using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Incidents;

/// <summary>
/// The child is not where the child should be and nobody knows where (domain/protocols.md, B 24 and F 26): some clocks stop, others start.
/// </summary>
public sealed record ChildMissing : Entry, IAfterClosing, IInvolves
{
    /// <summary>How the child went missing.</summary>
    public required Disappearance Disappearance { get; init; }

    /// <summary>When the child was last seen.</summary>
    public EventTime? LastSeen { get; init; }

    /// <summary>True where a search notice was issued; false where it was not.</summary>
    public bool? SearchNotice { get; init; }

    /// <summary>The authorities that were told, by code.</summary>
    [Text(40, Pattern.Authority)]
    public IReadOnlyList<string>? NotifiedTo { get; init; }

    IEnumerable<string?> IInvolves.Involved => NotifiedTo ?? [];
}

/// <summary>How a child went missing.</summary>
public enum Disappearance
{
    /// <summary>Left the place of lodging.</summary>
    LeftPlacement,

    /// <summary>Did not come back.</summary>
    DidNotReturn,

    /// <summary>Lost on the way.</summary>
    LostOnTheWay,

    /// <summary>Taken by others.</summary>
    Taken,

    /// <summary>Contact was lost after a release or return.</summary>
    ContactLost,

    /// <summary>Not known.</summary>
    Unknown,
}
