using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>
/// A risk to the child is raised or cleared (domain/protocols.md, B 11; LGDNNA art. 96: no return while life, safety or liberty is
/// at risk). A risk of persecution in the country of origin keeps its authorities out of the case.
/// </summary>
public sealed record RiskAssessed : Entry
{
    /// <summary>What threatens.</summary>
    public required IReadOnlyList<Risk> Risks { get; init; }

    /// <summary>True where the risk is raised, false where it is cleared.</summary>
    public required bool Present { get; init; }

    /// <summary>Where it threatens; while unknown it may be anywhere.</summary>
    public RiskPlace? RiskIn { get; init; }

    /// <summary>How urgent.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>Situations that ask for particular protection.</summary>
    public IReadOnlyList<ProtectionConcern>? Concerns { get; init; }

    /// <summary>What was seen or said.</summary>
    public Sealed<string>? Reasoning { get; init; }
}

/// <summary>What threatens a child.</summary>
public enum Risk
{
    /// <summary>Life.</summary>
    Life,

    /// <summary>Physical or psychological integrity.</summary>
    Integrity,

    /// <summary>Liberty.</summary>
    Liberty,

    /// <summary>Torture or cruel treatment.</summary>
    Torture,

    /// <summary>Persecution.</summary>
    Persecution,

    /// <summary>Recruitment or threats by gangs or armed groups.</summary>
    ArmedGroup,

    /// <summary>Trafficking in persons.</summary>
    Trafficking,

    /// <summary>Debt to or threats by smugglers.</summary>
    Smuggling,

    /// <summary>Sexual violence.</summary>
    SexualViolence,

    /// <summary>Violence in the family.</summary>
    DomesticViolence,

    /// <summary>Gender-based violence.</summary>
    GenderViolence,

    /// <summary>Neglect or abandonment.</summary>
    Neglect,

    /// <summary>Exploitation or child labour.</summary>
    Exploitation,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Self-harm or suicide.</summary>
    SelfHarm,

    /// <summary>Disappearance.</summary>
    Disappearance,

    /// <summary>Separation from the family.</summary>
    Separation,

    /// <summary>Detention.</summary>
    Detention,

    /// <summary>Loss of lodging or eviction.</summary>
    LossOfLodging,
}

/// <summary>Where a risk threatens.</summary>
public enum RiskPlace
{
    /// <summary>In the country of origin.</summary>
    Origin,

    /// <summary>In this country.</summary>
    Here,

    /// <summary>On the way.</summary>
    Route,

    /// <summary>In the family or home.</summary>
    Family,

    /// <summary>In the place of lodging.</summary>
    Facility,

    /// <summary>In a third country.</summary>
    ThirdCountry,
}

/// <summary>How urgent the protection of the child is.</summary>
public enum RiskLevel
{
    /// <summary>High.</summary>
    High,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Low.</summary>
    Low,
}

/// <summary>Situations that ask for particular protection, as child-protection registers code them.</summary>
public enum ProtectionConcern
{
    /// <summary>Sexually exploited.</summary>
    SexuallyExploited,

    /// <summary>Survivor of gender-based violence.</summary>
    GenderViolenceSurvivor,

    /// <summary>Trafficked or smuggled.</summary>
    TraffickedOrSmuggled,

    /// <summary>Stateless.</summary>
    Stateless,

    /// <summary>Arrested or detained.</summary>
    ArrestedOrDetained,

    /// <summary>Migrant.</summary>
    Migrant,

    /// <summary>Disabled.</summary>
    Disabled,

    /// <summary>Serious health issue.</summary>
    SeriousHealthIssue,

    /// <summary>Refugee.</summary>
    Refugee,

    /// <summary>Associated with armed forces or groups.</summary>
    ArmedForcesOrGroups,

    /// <summary>Street child.</summary>
    StreetChild,

    /// <summary>Child mother or father.</summary>
    ChildParent,

    /// <summary>Physically or mentally abused.</summary>
    Abused,

    /// <summary>Lives with a vulnerable person.</summary>
    LivingWithVulnerablePerson,

    /// <summary>Worst forms of child labour.</summary>
    WorstFormsOfChildLabour,

    /// <summary>Child-headed household.</summary>
    ChildHeadedHousehold,

    /// <summary>Mentally distressed.</summary>
    MentallyDistressed,

    /// <summary>Pregnant.</summary>
    Pregnant,

    /// <summary>Other.</summary>
    Other,
}
