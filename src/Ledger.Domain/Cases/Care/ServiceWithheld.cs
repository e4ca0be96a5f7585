namespace Ledger.Domain.Cases.Care;

/// <summary>
/// A service that the child needs or asked for is not given (domain/protocols.md, B 19; for Mexico Ley de Migración art. 73: care may not
/// depend on any procedure).
/// </summary>
public sealed record ServiceWithheld : Entry
{
    /// <summary>Which service.</summary>
    public required ServiceKind Service { get; init; }

    /// <summary>Why.</summary>
    public required WithheldReason WithheldReason { get; init; }
}

/// <summary>Services to a child; the list of the inter-agency case-management tools and what migrant children need besides.</summary>
public enum ServiceKind
{
    /// <summary>Safe shelter.</summary>
    Shelter,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Psychosocial care.</summary>
    Psychosocial,

    /// <summary>Police protection.</summary>
    Police,

    /// <summary>Legal aid.</summary>
    Legal,

    /// <summary>Livelihoods.</summary>
    Livelihoods,

    /// <summary>Child protection.</summary>
    ChildProtection,

    /// <summary>Family mediation.</summary>
    FamilyMediation,

    /// <summary>Family reunification.</summary>
    FamilyReunification,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Basic items.</summary>
    BasicItems,

    /// <summary>Water and hygiene.</summary>
    WaterAndHygiene,

    /// <summary>Civil or identity registration.</summary>
    Registration,

    /// <summary>Food.</summary>
    Food,

    /// <summary>Interpretation.</summary>
    Interpretation,

    /// <summary>Communication with family.</summary>
    Communication,

    /// <summary>Another service.</summary>
    Other,
}

/// <summary>Why a service is withheld.</summary>
public enum WithheldReason
{
    /// <summary>A pending migration procedure.</summary>
    MigrationProcedure,

    /// <summary>Documents missing.</summary>
    NoDocuments,

    /// <summary>No payment.</summary>
    NoPayment,

    /// <summary>No capacity.</summary>
    NoCapacity,

    /// <summary>No interpreter.</summary>
    NoInterpreter,

    /// <summary>No representative.</summary>
    NoRepresentative,

    /// <summary>Nationality.</summary>
    Nationality,

    /// <summary>Discipline.</summary>
    Discipline,

    /// <summary>Safety.</summary>
    Safety,
}
