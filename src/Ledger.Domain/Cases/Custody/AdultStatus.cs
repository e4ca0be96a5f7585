using Ledger.Domain.Cases.Sponsors;

namespace Ledger.Domain.Cases.Custody;

/// <summary>What last happened to an adult who was with the child.</summary>
public sealed record AdultStatus
{
    /// <summary>The adult's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>What was done.</summary>
    public required AdultHolding Holding { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    /// <summary>One for each person; entries that do not tell persons apart stand each for themselves.</summary>
    internal static IReadOnlyList<AdultStatus> Of(Facts facts) =>
    [
        .. facts.Every<AdultHeld>().GroupBy(a => a.Body.Person?.Value ?? a.Entry.Id.Value).Select(person => person.Last()).Select(a =>
            new AdultStatus
            {
                Relationship = a.Body.Relationship,
                Holding = a.Body.Holding,
                Proof = facts.Cite(a.Entry),
            }),
    ];
}
