using Ledger.Domain.Cases.Interviews;

namespace Ledger.Domain.Cases.Representation;

/// <summary>
/// An authority finds that the child needs to be represented (domain/protocols.md, B 10; VCCR art. 37(b), General Comment 6 para
/// 33).
/// </summary>
public sealed record RepresentationNeedIdentified : Entry
{
    /// <summary>What kind of representation.</summary>
    public required RepresentationKind Representation { get; init; }

    /// <summary>Why.</summary>
    public RepresentationNeed? Need { get; init; }

    /// <summary>In which matter.</summary>
    public Matter? Matter { get; init; }
}

/// <summary>Kinds of representation of a child.</summary>
public enum RepresentationKind
{
    /// <summary>Designated at once, until a guardian is appointed.</summary>
    Provisional,

    /// <summary>Guardian or representative in place of the parents (representación en suplencia, tutoría).</summary>
    Guardian,

    /// <summary>
    /// Representative in a procedure, by law or by appointment (for Mexico representación coadyuvante or jurídica).
    /// </summary>
    LegalRepresentative,

    /// <summary>A lawyer of the child.</summary>
    Counsel,

    /// <summary>Independent child advocate (8 U.S.C. 1232(c)(6)).</summary>
    ChildAdvocate,
}

/// <summary>Why a child needs to be represented.</summary>
public enum RepresentationNeed
{
    /// <summary>No parent or guardian in the country.</summary>
    NoParentPresent,

    /// <summary>Parents or guardian cannot be reached.</summary>
    ParentUnreachable,

    /// <summary>Conflict of interest with who represents the child.</summary>
    ConflictOfInterest,

    /// <summary>A procedure was opened.</summary>
    ProcedureOpened,

    /// <summary>The representation before ended.</summary>
    RepresentationEnded,
}
