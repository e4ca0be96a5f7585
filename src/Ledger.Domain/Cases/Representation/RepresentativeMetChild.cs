using Ledger.Domain.Cases.Rights;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Representation;

/// <summary>
/// The representative meets or speaks with the child; also access to counsel (domain/protocols.md, B 10; Directive 2024/1346 art.
/// 27, 8 U.S.C. 1232(c)(5)).
/// </summary>
public sealed record RepresentativeMetChild : Entry, INamesPerson
{
    /// <summary>What kind of representation.</summary>
    public RepresentationKind? Representation { get; init; }

    /// <summary>What it was for.</summary>
    public required RepresentativeMeeting Meeting { get; init; }

    /// <summary>In person or how else.</summary>
    public ContactMode? ContactMode { get; init; }

    /// <summary>True where nobody else could hear.</summary>
    public bool? Private { get; init; }

    /// <summary>The language spoken (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public string? Language { get; init; }

    /// <summary>The representative as a person of their own.</summary>
    public SubjectId? Representative { get; init; }

    SubjectId? INamesPerson.Person => Representative;
}

/// <summary>What a meeting of child and representative was for.</summary>
public enum RepresentativeMeeting
{
    /// <summary>First meeting.</summary>
    First,

    /// <summary>Orientation on rights and legal screening (8 U.S.C. 1232(c)(5)).</summary>
    KnowYourRights,

    /// <summary>Advice.</summary>
    Advice,

    /// <summary>Preparation of a hearing or interview.</summary>
    Preparation,

    /// <summary>Follow-up.</summary>
    FollowUp,
}
