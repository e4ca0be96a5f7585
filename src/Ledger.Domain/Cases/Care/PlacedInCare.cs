namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The child is lodged somewhere; the facility is <see cref="Place.Facility"/> of the envelope (domain/protocols.md, B 19).
/// Also recorded when the place is one where no child may be: a breach is a finding, not a refusal.
/// </summary>
public sealed record PlacedInCare : Entry
{
    /// <summary>What kind of place.</summary>
    public required FacilityKind Facility { get; init; }

    /// <summary>True where the child may not leave at will.</summary>
    public bool? Closed { get; init; }

    /// <summary>True where the child is lodged apart from unrelated adults.</summary>
    public bool? SeparateFromAdults { get; init; }
}

/// <summary>Kinds of places in which children are lodged.</summary>
public enum FacilityKind
{
    /// <summary>Social-assistance centre (CAS) of the DIF system.</summary>
    SocialAssistanceCentre,

    /// <summary>Migration station (estación migratoria).</summary>
    MigrationStation,

    /// <summary>Provisional holding site (estancia provisional).</summary>
    ProvisionalHoldingSite,

    /// <summary>Place habilitated as a migration station (lugar habilitado).</summary>
    HabilitatedPlace,

    /// <summary>Border or police facility.</summary>
    BorderFacility,

    /// <summary>Open shelter of an authority or organisation.</summary>
    Shelter,

    /// <summary>Standard program of ORR (45 CFR 410.1104).</summary>
    StandardProgram,

    /// <summary>Restrictive placement of ORR (45 CFR 410.1105).</summary>
    RestrictivePlacement,

    /// <summary>Influx or emergency facility.</summary>
    InfluxFacility,

    /// <summary>Foster family.</summary>
    FosterFamily,

    /// <summary>Relatives.</summary>
    Relatives,

    /// <summary>Hospital.</summary>
    Hospital,

    /// <summary>Return shelter in the country of origin.</summary>
    ReturnShelter,

    /// <summary>Hotel or other improvised place.</summary>
    Hotel,
}
