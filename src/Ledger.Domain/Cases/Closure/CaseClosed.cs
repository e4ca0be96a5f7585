namespace Ledger.Domain.Cases.Closure;

/// <summary>
/// The authority closes the case (domain/protocols.md, B 25; the reasons are those of CPIMS+ and of practice). Later facts need a
/// reopening; amendments, follow-up, incidents and whatever occurred before do not.
/// </summary>
public sealed record CaseClosed : Entry, ICloses, IRestsOnVersion
{
    /// <summary>Why.</summary>
    public required ClosingReason ClosingReason { get; init; }

    /// <summary>
    /// True where measures of the restitution plan are still to be carried out; false where none is (LGDNNA art. 123 fr. VI).
    /// </summary>
    public bool? MeasuresPending { get; init; }
}

/// <summary>Why a case is closed.</summary>
public enum ClosingReason
{
    /// <summary>The child died.</summary>
    DeathOfChild,

    /// <summary>Formal closing: nothing is left to do.</summary>
    FormalClosing,

    /// <summary>The child was not found at a verification.</summary>
    NotSeenDuringVerification,

    /// <summary>Returned to the country of origin.</summary>
    Repatriated,

    /// <summary>Transferred to another authority or country.</summary>
    TransferredElsewhere,

    /// <summary>The child left and the procedure was abandoned.</summary>
    ProcedureAbandoned,

    /// <summary>Reunified with family.</summary>
    Reunified,

    /// <summary>Released to a sponsor, follow-up ended.</summary>
    ReleasedToSponsor,

    /// <summary>All rights restored.</summary>
    RightsRestored,

    /// <summary>The child came of age.</summary>
    CameOfAge,

    /// <summary>Found to be an adult.</summary>
    FoundToBeAdult,

    /// <summary>Found to be accompanied.</summary>
    FoundToBeAccompanied,

    /// <summary>Another reason.</summary>
    Other,
}
