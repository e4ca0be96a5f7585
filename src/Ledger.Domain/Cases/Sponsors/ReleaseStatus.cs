namespace Ledger.Domain.Cases.Sponsors;

/// <summary>The release to a sponsor.</summary>
public sealed record ReleaseStatus
{
    /// <summary>The sponsor's category.</summary>
    public required SponsorCategory Category { get; init; }

    /// <summary>The sponsor's relationship to the child.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>Where, by state and county.</summary>
    public Place? Place { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static ReleaseStatus? Of(Facts facts) =>
        facts.Last<ReleasedToSponsor>() is var (release, entry)
            ? new()
            {
                Category = release.Category,
                Relationship = release.Relationship,
                Place = entry.Current.Envelope.Place,
                Proof = facts.Cite(entry),
            }
            : null;
}
