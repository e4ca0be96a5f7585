using Ledger.Domain.Cases.Rights;

namespace Ledger.Domain.Cases.Consular;

/// <summary>
/// A consulate does something for the child (domain/protocols.md, B 9; VCCR arts. 36 and 37). That it was told is a notice; that it may
/// be told depends on consent and on the need of protection.
/// </summary>
public sealed record ConsularAssistanceGiven : Entry
{
    /// <summary>What it did.</summary>
    public required IReadOnlyList<ConsularAct> ConsularActs { get; init; }

    /// <summary>By what means.</summary>
    public ContactMode? ContactMode { get; init; }

    /// <summary>True where the child asked for it.</summary>
    public bool? RequestedByChild { get; init; }

    /// <summary>True where the child did not want it.</summary>
    public bool? ChildRefused { get; init; }
}

/// <summary>What a consulate does for a child.</summary>
public enum ConsularAct
{
    /// <summary>Visit.</summary>
    Visit,

    /// <summary>Interview.</summary>
    Interview,

    /// <summary>Assessment of vulnerability and protection needs.</summary>
    NeedsAssessment,

    /// <summary>Nationality confirmed.</summary>
    NationalityConfirmed,

    /// <summary>Nationality not recognised.</summary>
    NationalityRefused,

    /// <summary>Identity document.</summary>
    IdentityDocument,

    /// <summary>Travel document.</summary>
    TravelDocument,

    /// <summary>Contact with family.</summary>
    FamilyContact,

    /// <summary>Legal aid.</summary>
    LegalAid,

    /// <summary>Attended a hearing.</summary>
    HearingAttended,

    /// <summary>Return coordinated.</summary>
    ReturnCoordinated,

    /// <summary>Material support.</summary>
    MaterialSupport,
}
