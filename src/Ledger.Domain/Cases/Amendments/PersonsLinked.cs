using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Sponsors;

namespace Ledger.Domain.Cases.Amendments;

/// <summary>
/// The child of this case and the child of another belong together, or are one and the same (domain/protocols.md, B 1). It stands in both
/// cases; each stays the journey of one child. Annulling it, in either case, takes the link out of both.
/// </summary>
public sealed record PersonsLinked : Entry, IJoinsCase, INamesPerson, IAfterClosing
{
    /// <summary>What the other child is to this one.</summary>
    public required PersonLink Link { get; init; }

    /// <summary>The other case.</summary>
    public required CaseId LinkedCase { get; init; }

    /// <summary>The child of that case.</summary>
    [OfRecord]
    public required SubjectId Person { get; init; }

    /// <summary>How far the link is trusted.</summary>
    public required AssertedConfidence Confidence { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<KinshipEvidence>? Evidence { get; init; }

    /// <summary>The other child's relationship to this one, where it is more than the link says.</summary>
    public Relationship? Relationship { get; init; }

    SubjectId? INamesPerson.Person => Person;

    /// <summary>An aunt's niece is no aunt: what the one is to the other is not said the other way round.</summary>
    Entry IJoinsCase.Seen(CaseId from, CaseFile here) =>
        this with { LinkedCase = from, Person = here.Child!.Value, Relationship = null };
}

/// <summary>What the children of two cases are to each other.</summary>
public enum PersonLink
{
    /// <summary>Siblings, half-siblings included.</summary>
    Siblings,

    /// <summary>Other kin.</summary>
    OtherKin,

    /// <summary>They travelled together; no kinship is known.</summary>
    TravellingTogether,

    /// <summary>One and the same child, registered as two persons.</summary>
    SamePerson,
}
