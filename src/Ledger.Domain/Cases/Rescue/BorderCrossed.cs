using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Rescue;

/// <summary>
/// The child left home, left a country or entered one (domain/protocols.md, B 1 and G). The term of an asylum claim runs from an entry.
/// </summary>
public sealed record BorderCrossed : Entry
{
    /// <summary>What was crossed or left.</summary>
    public required CrossingKind Crossing { get; init; }

    /// <summary>The country left, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public string? FromCountry { get; init; }

    /// <summary>The country entered, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public string? ToCountry { get; init; }

    /// <summary>Whether the migration authority registered it.</summary>
    public CrossingRegistration? Registration { get; init; }

    /// <summary>By what the child crossed.</summary>
    public Transport? Transport { get; init; }

    /// <summary>Why the child left, as far as it is known.</summary>
    public IReadOnlyList<MigrationCause>? MigrationCauses { get; init; }

    /// <summary>True where people who smuggle others took the child along.</summary>
    public bool? WithSmugglers { get; init; }
}

/// <summary>What a child crosses or leaves.</summary>
public enum CrossingKind
{
    /// <summary>Departure from home.</summary>
    DepartureFromHome,

    /// <summary>Entry into a country.</summary>
    Entry,

    /// <summary>Exit from a country.</summary>
    Exit,

    /// <summary>Entry refused.</summary>
    RefusedEntry,
}

/// <summary>Whether the migration authority registered a crossing.</summary>
public enum CrossingRegistration
{
    /// <summary>Registered with documents.</summary>
    Regular,

    /// <summary>Registered without documents.</summary>
    RegisteredWithoutDocuments,

    /// <summary>Irregular, not registered.</summary>
    Irregular,

    /// <summary>Registration not known.</summary>
    Unknown,
}

/// <summary>Why a child leaves home.</summary>
public enum MigrationCause
{
    /// <summary>Violence or insecurity.</summary>
    Violence,

    /// <summary>Threat or recruitment by criminal groups.</summary>
    GangThreat,

    /// <summary>Violence in the family.</summary>
    FamilyViolence,

    /// <summary>Persecution.</summary>
    Persecution,

    /// <summary>Joining family.</summary>
    FamilyReunification,

    /// <summary>Poverty.</summary>
    Poverty,

    /// <summary>Work.</summary>
    Work,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Natural disaster or climate.</summary>
    NaturalDisaster,

    /// <summary>Armed conflict.</summary>
    Conflict,

    /// <summary>Discrimination.</summary>
    Discrimination,

    /// <summary>Another cause.</summary>
    Other,
}
