using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Rescue;

namespace Ledger.Projections.Search;

/// <summary>
/// The seven facts of each case that a ruling on transparency once could not obtain (domain/peers.md: Mexico, INAI, September 2020).
/// What no entry says is absent, never guessed.
/// </summary>
public sealed record SevenFacts
{
    /// <summary>1. Nationalities, ISO 3166-1 alpha-2; empty when unknown.</summary>
    public required IReadOnlyList<string> Nationalities { get; init; }

    /// <summary>2. The authority that referred the child last; where none did, the one that handed the child over when met.</summary>
    public string? ReferringAuthority { get; init; }

    /// <summary>3. When the child was received: the first admission or placement, as precisely as it is known.</summary>
    public string? ReceivedOn { get; init; }

    /// <summary>
    /// 4. The institution: the facility of the last placement or arrival, else the authority that received the child or that the child
    /// was referred to.
    /// </summary>
    public string? Institution { get; init; }

    /// <summary>What kind of institution.</summary>
    public FacilityKind? InstitutionKind { get; init; }

    /// <summary>5. Where the institution is; where none is known, where the child is.</summary>
    public Place? Place { get; init; }

    /// <summary>6. On what ground the child was last taken into custody.</summary>
    public CustodyGround? Purpose { get; init; }

    /// <summary>7. When the child left, as precisely as it is known.</summary>
    public string? ExitedOn { get; init; }

    /// <summary>
    /// Why the child left: <c>released-to-</c> or <c>reunified-with-</c> and the relationship, the form of the return,
    /// <c>received-in-origin</c>, <c>missing</c>, <c>died</c>, <c>transferred</c>, or how the placement or the custody ended.
    /// </summary>
    public string? ExitReason { get; init; }

    /// <summary>The facts of a case.</summary>
    /// <param name="facts">The facts of its chronicle.</param>
    /// <param name="status">Its status.</param>
    /// <param name="child">Who the child is.</param>
    /// <param name="whereabouts">Where the child is.</param>
    /// <param name="departure">How the child left.</param>
    internal static SevenFacts Of(Facts facts, Status status, EstablishedChild child, Place? whereabouts, Departure? departure)
    {
        var lodging = facts.All.LastOrDefault(e => Whereabouts.IsLodging(e.Body));
        var place = lodging?.Current.Envelope.Place;
        var arrival = lodging?.Body as TransferCompleted;
        return new()
        {
            Nationalities = child.Nationalities,
            ReferringAuthority = facts.Last<ReferredToCare>()?.Entry.By.Authority ?? facts.Last<EncounterRecorded>()?.Body.HandedOverBy,
            ReceivedOn = facts.All.FirstOrDefault(e => Receives(e.Body))?.OccurredAt.Date,
            Institution = place?.Facility ?? arrival?.ReceivedBy ?? status.Care?.ReferredTo,
            InstitutionKind = arrival is null ? status.Care?.Facility : arrival.Facility,
            Place = place ?? whereabouts,
            Purpose = status.Custody?.Ground,
            ExitedOn = departure?.Entry.OccurredAt.Date,
            ExitReason = departure?.Reason,
        };
    }

    private static bool Receives(Entry body) => body is PlacedInCare or ReferralAnswered { Answer: ReferralAnswer.Admitted };
}
