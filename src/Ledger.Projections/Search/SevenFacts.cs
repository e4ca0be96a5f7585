using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Privacy;

namespace Ledger.Projections.Search;

/// <summary>
/// The seven facts of each case that a ruling on transparency once could not obtain (domain/peers.md: Mexico, INAI, September 2020).
/// What no entry says is absent, never guessed.
/// </summary>
public sealed record SevenFacts
{
    /// <summary>1. Nationalities, ISO 3166-1 alpha-2; empty when unknown.</summary>
    public required IReadOnlyList<string> Nationalities { get; init; }

    /// <summary>2. The authority that referred the child last.</summary>
    public string? ReferringAuthority { get; init; }

    /// <summary>3. When the child was received: the first placement, as precisely as it is known.</summary>
    public string? ReceivedOn { get; init; }

    /// <summary>4. The institution: the facility of the last placement, else the authority that the child was referred to.</summary>
    public string? Institution { get; init; }

    /// <summary>What kind of institution.</summary>
    public FacilityKind? InstitutionKind { get; init; }

    /// <summary>5. Where the institution is; where none is known, where the child is.</summary>
    public Place? Place { get; init; }

    /// <summary>6. On what ground the child was last taken into custody.</summary>
    public CustodyGround? Purpose { get; init; }

    /// <summary>7. When the child left, as precisely as it is known.</summary>
    public string? ExitedOn { get; init; }

    /// <summary>Why the child left: the form of the return, or <c>released-to-</c> and the sponsor's relationship.</summary>
    public string? ExitReason { get; init; }

    /// <summary>The facts of a case.</summary>
    /// <param name="facts">The facts of its chronicle.</param>
    /// <param name="status">Its status.</param>
    /// <param name="whereabouts">Where the child is.</param>
    internal static SevenFacts Of(Facts facts, Status status, Whereabouts whereabouts) => new()
    {
        Nationalities = status.Child?.Nationalities ?? [],
        ReferringAuthority = facts.Last<ReferredToCare>()?.Entry.By.Authority,
        ReceivedOn = facts.Every<PlacedInCare>().Select(p => p.Entry.OccurredAt.Date).FirstOrDefault(),
        Institution = status.Care?.Place?.Facility ?? status.Care?.ReferredTo,
        InstitutionKind = status.Care?.Facility,
        Place = status.Care?.Place ?? whereabouts.Place,
        Purpose = status.Custody?.Ground,
        ExitedOn = whereabouts.Exit?.OccurredAt.Date,
        ExitReason = whereabouts.Exit?.Body switch
        {
            Returned returned => WireName<ReturnMode>.Of(returned.Mode),
            ReleasedToSponsor released => $"released-to-{WireName<Relationship>.Of(released.Relationship)}",
            _ => null,
        },
    };
}

/// <summary>Where the child is: the place of the last fact that moved the child and names one.</summary>
/// <param name="Place">The place, or null when unknown.</param>
/// <param name="Exit">The fact with which the child left, where that was the last that moved the child.</param>
internal sealed record Whereabouts(Place? Place, DocketEntry? Exit)
{
    public static Whereabouts Of(Facts facts)
    {
        DocketEntry? last = null;
        for (var i = facts.All.Count - 1; i >= 0; i--)
        {
            if (Stages.After(facts.All[i].Body) is null)
                continue;
            last ??= facts.All[i];
            if (PlaceOf(facts.All[i]) is { } place)
                return new(place, ExitOf(last));
        }

        return new(null, last is null ? null : ExitOf(last));
    }

    private static DocketEntry? ExitOf(DocketEntry last) =>
        Stages.After(last.Body) is Stage.Released or Stage.Returned ? last : null;

    /// <summary>A return is recorded where it began; the child is where it ended.</summary>
    private static Place? PlaceOf(DocketEntry entry) =>
        entry.Body is Returned returned ? new() { Country = returned.To } : entry.Current.Envelope.Place;
}
