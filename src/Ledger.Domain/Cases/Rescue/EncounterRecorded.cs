using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Rescue;

/// <summary>
/// How the authority met the child; who the child is stands in <see cref="ChildIdentified"/> (domain/protocols.md, B 1). The first
/// contact of police or prosecutor counts as much as a rescue.
/// </summary>
public sealed record EncounterRecorded : Entry
{
    /// <summary>How they met.</summary>
    public required EncounterKind Encounter { get; init; }

    /// <summary>By what the child was travelling.</summary>
    public Transport? Transport { get; init; }

    /// <summary>How many people were met together, the child included.</summary>
    [Bounds(1, 5_000)]
    public int? GroupSize { get; init; }

    /// <summary>True where the child is a national of a country that borders this one.</summary>
    public bool? Contiguous { get; init; }

    /// <summary>The authority that handed the child over, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? HandedOverBy { get; init; }

    /// <summary>The spot, finer than a facility.</summary>
    public Sealed<string>? ExactPlace { get; init; }
}

/// <summary>How an authority first meets a child.</summary>
public enum EncounterKind
{
    /// <summary>Rescue on the way.</summary>
    Rescue,

    /// <summary>Rescue at sea.</summary>
    SeaRescue,

    /// <summary>Migration check inside the country.</summary>
    MigrationCheck,

    /// <summary>Apprehension at or near the border.</summary>
    BorderApprehension,

    /// <summary>Control at a port of entry.</summary>
    PortOfEntry,

    /// <summary>Came forward.</summary>
    SelfPresented,

    /// <summary>Police met the child first.</summary>
    Police,

    /// <summary>A prosecutor met the child first.</summary>
    Prosecutor,

    /// <summary>Handed over by another authority.</summary>
    HandedOver,

    /// <summary>Reported by a person or organisation.</summary>
    ReportedByPerson,
}

/// <summary>By what a child travels.</summary>
public enum Transport
{
    /// <summary>On foot.</summary>
    OnFoot,

    /// <summary>Bus.</summary>
    Bus,

    /// <summary>Private vehicle.</summary>
    PrivateVehicle,

    /// <summary>Official vehicle.</summary>
    OfficialVehicle,

    /// <summary>Cargo vehicle.</summary>
    CargoVehicle,

    /// <summary>Train.</summary>
    Train,

    /// <summary>Boat.</summary>
    Boat,

    /// <summary>Aircraft.</summary>
    Aircraft,

    /// <summary>Ambulance.</summary>
    Ambulance,

    /// <summary>Other means.</summary>
    Other,
}
