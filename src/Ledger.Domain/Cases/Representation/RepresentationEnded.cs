namespace Ledger.Domain.Cases.Representation;

/// <summary>
/// A representation ends: the representative may no longer read the case (domain/protocols.md, B 10). Where no representative is
/// named, every representation of the kind ends.
/// </summary>
public sealed record RepresentationEnded : Entry, INamesPerson
{
    /// <summary>What kind of representation.</summary>
    public required RepresentationKind Representation { get; init; }

    /// <summary>Why.</summary>
    public required RepresentationEndReason Reason { get; init; }

    /// <summary>The representative as a person of their own.</summary>
    public SubjectId? Representative { get; init; }

    SubjectId? INamesPerson.Person => Representative;
}

/// <summary>Why a representation ended.</summary>
public enum RepresentationEndReason
{
    /// <summary>Majority.</summary>
    Majority,

    /// <summary>Another took over.</summary>
    Replaced,

    /// <summary>Resignation.</summary>
    Resigned,

    /// <summary>Conflict of interest.</summary>
    ConflictOfInterest,

    /// <summary>Did not act.</summary>
    Inactive,

    /// <summary>The family represents the child.</summary>
    FamilyPresent,

    /// <summary>Left the country.</summary>
    LeftTerritory,

    /// <summary>The procedure ended.</summary>
    ProcedureEnded,

    /// <summary>Revoked by a court.</summary>
    RevokedByCourt,
}
