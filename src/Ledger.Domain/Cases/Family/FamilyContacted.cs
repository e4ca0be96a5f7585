using Ledger.Domain.Cases.Rights;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Family;

/// <summary>A relative is contacted, or it is tried (domain/protocols.md, B 18).</summary>
public sealed record FamilyContacted : Entry, INamesPerson
{
    /// <summary>The person's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>What it came to.</summary>
    public required ContactResult ContactResult { get; init; }

    /// <summary>In person or how else.</summary>
    public ContactMode? ContactMode { get; init; }

    /// <summary>True where the child spoke with the relative.</summary>
    public bool? ChildTookPart { get; init; }

    /// <summary>The relative as a person of their own.</summary>
    public SubjectId? Relative { get; init; }

    /// <summary>The relative's name.</summary>
    [SealedOf(nameof(Relative))]
    public Sealed<string>? RelativeName { get; init; }

    /// <summary>How to reach the relative.</summary>
    [SealedOf(nameof(Relative))]
    public Sealed<string>? RelativeContact { get; init; }

    SubjectId? INamesPerson.Person => Relative;
}

/// <summary>What a contact with a relative came to.</summary>
public enum ContactResult
{
    /// <summary>Spoken with.</summary>
    Spoken,

    /// <summary>Located, not spoken with.</summary>
    Located,

    /// <summary>No answer.</summary>
    NoAnswer,

    /// <summary>Refused to speak.</summary>
    Refused,

    /// <summary>Not found.</summary>
    NotFound,

    /// <summary>Deceased.</summary>
    Deceased,
}
