using Ledger.Domain.Cases.Asylum;

namespace Ledger.Domain.Cases.Consent;

/// <summary>What the child, the representative or both last said to one question of consent.</summary>
public sealed record ConsentStatus
{
    /// <summary>To what.</summary>
    public required ConsentSubject ConsentTo { get; init; }

    /// <summary>Who said it.</summary>
    public required ChildsSide MadeBy { get; init; }

    /// <summary>What they said.</summary>
    public required ConsentDecision Consent { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<ConsentStatus> Of(Facts facts) =>
    [
        .. facts.Every<ConsentRecorded>().GroupBy(c => (c.Body.ConsentTo, c.Body.MadeBy)).OrderBy(g => g.Key)
            .Select(g => g.Last()).Select(c => new ConsentStatus
            {
                ConsentTo = c.Body.ConsentTo,
                MadeBy = c.Body.MadeBy,
                Consent = c.Body.Consent,
                Proof = facts.Cite(c.Entry),
            }),
    ];
}
