using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Custody;

/// <summary>
/// An authority holds, releases or removes an adult who was with the child (domain/protocols.md, B 2). The 36-hour limit on holding an
/// adult and the separation of families are judged on it.
/// </summary>
public sealed record AdultHeld : Entry, INamesPerson
{
    /// <summary>What was done.</summary>
    public required AdultHolding Holding { get; init; }

    /// <summary>The adult's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>True where the adult is kept apart from the child.</summary>
    public bool? SeparatedFromChild { get; init; }

    /// <summary>The adult as a person of their own.</summary>
    public SubjectId? Person { get; init; }

    /// <summary>The adult's name.</summary>
    [SealedOf(nameof(Person))]
    public Sealed<string>? PersonName { get; init; }
}

/// <summary>What an authority does with an adult of the group.</summary>
public enum AdultHolding
{
    /// <summary>In administrative detention.</summary>
    Held,

    /// <summary>Under an alternative to detention.</summary>
    Alternative,

    /// <summary>Handed to the prosecutor.</summary>
    Prosecuted,

    /// <summary>Released.</summary>
    Released,

    /// <summary>Returned or deported.</summary>
    Removed,

    /// <summary>In hospital.</summary>
    Hospitalised,
}
