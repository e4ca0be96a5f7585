using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Incidents;

/// <summary>
/// Something serious happened to the child, or is alleged (domain/protocols.md, B 24). Whether it was investigated and substantiated is an
/// entry of its own: auditors could not tell (HHS-OIG OEI-09-18-00430).
/// </summary>
public sealed record IncidentReported : Entry, IAfterClosing, IInvolves
{
    /// <summary>What kind of incident.</summary>
    public required IncidentKind Incident { get; init; }

    /// <summary>By whom it is alleged to have been done.</summary>
    public AllegedAuthor? AllegedAuthor { get; init; }

    /// <summary>True where the child is still exposed to it; false where not.</summary>
    public bool? OngoingExposure { get; init; }

    /// <summary>The authorities that were told, by code.</summary>
    [Text(40, Pattern.Authority)]
    public IReadOnlyList<string>? NotifiedTo { get; init; }

    /// <summary>What was reported.</summary>
    public Sealed<string>? Account { get; init; }

    IEnumerable<string?> IInvolves.Involved => NotifiedTo ?? [];
}

/// <summary>Kinds of serious incidents.</summary>
public enum IncidentKind
{
    /// <summary>Sexual abuse or violence.</summary>
    SexualAbuse,

    /// <summary>Sexual harassment.</summary>
    SexualHarassment,

    /// <summary>Physical violence.</summary>
    PhysicalViolence,

    /// <summary>Threats.</summary>
    Threats,

    /// <summary>Humiliation or other psychological violence.</summary>
    PsychologicalViolence,

    /// <summary>Neglect.</summary>
    Neglect,

    /// <summary>Use of force or restraint.</summary>
    UseOfForce,

    /// <summary>Self-harm.</summary>
    SelfHarm,

    /// <summary>Attempted suicide.</summary>
    SuicideAttempt,

    /// <summary>Medical emergency.</summary>
    MedicalEmergency,

    /// <summary>Accident.</summary>
    Accident,

    /// <summary>Abduction or attempted abduction.</summary>
    Abduction,

    /// <summary>Exploitation or recruitment.</summary>
    Exploitation,

    /// <summary>Extortion or corruption.</summary>
    Extortion,

    /// <summary>Discrimination.</summary>
    Discrimination,

    /// <summary>Personal data of the child got out.</summary>
    DataBreach,

    /// <summary>Another serious incident.</summary>
    Other,
}

/// <summary>By whom an incident is alleged to have been done.</summary>
public enum AllegedAuthor
{
    /// <summary>An official or agent.</summary>
    Official,

    /// <summary>Staff of a facility.</summary>
    FacilityStaff,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>The sponsor or another who cares for the child.</summary>
    Caregiver,

    /// <summary>Another child.</summary>
    AnotherChild,

    /// <summary>Another person held or lodged.</summary>
    AnotherPersonHeld,

    /// <summary>A smuggler or trafficker.</summary>
    Smuggler,

    /// <summary>The child.</summary>
    Self,

    /// <summary>Nobody: an accident or illness.</summary>
    Nobody,

    /// <summary>Not known.</summary>
    Unknown,
}
