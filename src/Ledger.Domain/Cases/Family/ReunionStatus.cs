using Ledger.Domain.Cases.Sponsors;

namespace Ledger.Domain.Cases.Family;

/// <summary>The hand-over to family, if that is where the child is.</summary>
public sealed record ReunionStatus
{
    /// <summary>The relative's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static ReunionStatus? Of(Facts facts) =>
        facts.Last<ReunifiedWithFamily>() is var (reunion, entry)
            ? new() { Relationship = reunion.Relationship, Place = entry.Current.Envelope.Place, Proof = facts.Cite(entry) }
            : null;
}
