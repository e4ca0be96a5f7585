using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>
/// Someone asks a prosecutor, a court or a protection authority for a measure (domain/protocols.md, B 11; LGDNNA art. 122-VI).
/// </summary>
public sealed record MeasureRequested : Entry, IInvolves
{
    /// <summary>Under which power.</summary>
    public required MeasureKind MeasureKind { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<ProtectionMeasure> Measures { get; init; }

    /// <summary>What class of authority was asked.</summary>
    public required AuthorityClass To { get; init; }

    /// <summary>Which authority, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Recipient { get; init; }

    /// <summary>True where it is asked because life, integrity or liberty is at imminent risk.</summary>
    public bool? ImminentRisk { get; init; }

    /// <summary>Whom it covers.</summary>
    public Scope? Scope { get; init; }

    IEnumerable<string?> IInvolves.Involved => [Recipient];
}

/// <summary>Kinds of protection measures by the power that orders them.</summary>
public enum MeasureKind
{
    /// <summary>Urgent measure (LGDNNA art. 122-VI and VII).</summary>
    Urgent,

    /// <summary>Special measure of a protection authority or court.</summary>
    Special,

    /// <summary>Interim measure of a court or international body.</summary>
    Interim,

    /// <summary>Provisional measure.</summary>
    Provisional,
}

/// <summary>What a protection measure does.</summary>
public enum ProtectionMeasure
{
    /// <summary>Lodging in a social-assistance centre.</summary>
    LodgingInCentre,

    /// <summary>Foster care.</summary>
    FosterCare,

    /// <summary>Care by the family.</summary>
    PlacementWithFamily,

    /// <summary>Lodging apart from adults.</summary>
    SeparationFromAdults,

    /// <summary>Keeping the aggressor away.</summary>
    SeparationFromAggressor,

    /// <summary>Immediate medical care.</summary>
    MedicalCare,

    /// <summary>Psychological care.</summary>
    PsychologicalCare,

    /// <summary>Police protection.</summary>
    PolicePresence,

    /// <summary>Designation of a representative.</summary>
    LegalRepresentation,

    /// <summary>No return or removal from the country.</summary>
    NonReturn,

    /// <summary>Release.</summary>
    Release,

    /// <summary>Family tracing.</summary>
    FamilyTracing,

    /// <summary>Access to education.</summary>
    Education,

    /// <summary>Documentation or regularisation.</summary>
    Documentation,

    /// <summary>Confidentiality of identity and data.</summary>
    Confidentiality,

    /// <summary>Access to justice.</summary>
    AccessToJustice,

    /// <summary>Social support to the child or family.</summary>
    SocialSupport,

    /// <summary>Assisted return.</summary>
    Return,

    /// <summary>Family reunification.</summary>
    Reunification,

    /// <summary>Other.</summary>
    Other,
}

/// <summary>Whom a measure or a decision covers.</summary>
public enum Scope
{
    /// <summary>This child.</summary>
    Child,

    /// <summary>A group to which the child belongs.</summary>
    Group,
}
