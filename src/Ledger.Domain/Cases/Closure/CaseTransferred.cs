using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Closure;

/// <summary>
/// The case is offered to another authority, ledger or country, and what became of the offer (domain/protocols.md, B 25 and F 19). Each
/// side records its own part; the consent that it needs is cited in <see cref="Envelope.Refs"/>. The case stays open here until it is
/// closed.
/// </summary>
public sealed record CaseTransferred : Entry, IRestsOnVersion, IInvolves
{
    /// <summary>How far it has come.</summary>
    public required TransferStep TransferStep { get; init; }

    /// <summary>The authority that is to take it over, by code.</summary>
    [Text(40, Pattern.Authority)]
    public required string Receiver { get; init; }

    /// <summary>Why.</summary>
    public HandOverReason? HandOverReason { get; init; }

    /// <summary>The other ledger's name (its origin).</summary>
    [Text(100, Pattern.Code)]
    public string? OtherLedger { get; init; }

    /// <summary>The number or id of the case there.</summary>
    [Text(60, Pattern.Code)]
    public string? OtherCase { get; init; }

    IEnumerable<string?> IInvolves.Involved => TransferStep is TransferStep.Offered or TransferStep.Accepted ? [Receiver] : [];
}

/// <summary>How far a transfer of a case has come.</summary>
public enum TransferStep
{
    /// <summary>Offered.</summary>
    Offered,

    /// <summary>Accepted: the other answers for the child from then on.</summary>
    Accepted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>The offer was withdrawn.</summary>
    Withdrawn,
}

/// <summary>Why a case is transferred.</summary>
public enum HandOverReason
{
    /// <summary>The child was returned.</summary>
    ChildReturned,

    /// <summary>The child joins family elsewhere.</summary>
    FamilyElsewhere,

    /// <summary>The child moved or was placed elsewhere.</summary>
    ChildMoved,

    /// <summary>The other authority is competent.</summary>
    Competence,
}
