namespace Ledger.Domain.Cases.Rescue;

/// <summary>
/// The case begins: an authority takes notice of a child who may be unaccompanied. First entry of every case.
/// Source: domain/protocols.md, B 1; 45 CFR 410 and LGDNNA art. 99 ask for a file from the first notice on.
/// </summary>
public sealed record CaseOpened : Entry, IOpens
{
    /// <summary>The child whose journey this is: a UUID v4 or v7 chosen by who opens the case.</summary>
    public required SubjectId Child { get; init; }

    /// <summary>Why the case was opened.</summary>
    public required OpeningReason Reason { get; init; }
}

/// <summary>Why a case was opened.</summary>
public enum OpeningReason
{
    /// <summary>An authority met or rescued the child.</summary>
    Encounter,

    /// <summary>Another authority or a person reported the child.</summary>
    Report,

    /// <summary>The child came forward.</summary>
    SelfPresented,

    /// <summary>Handed over by another jurisdiction.</summary>
    HandOver,

    /// <summary>Taken over from another register.</summary>
    Register,
}
