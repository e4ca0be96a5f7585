using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Asylum;

/// <summary>
/// An authority finds indications of a need for international protection, or excludes it (domain/protocols.md, B 15; LGDNNA art.
/// 98, LSRPCAP art. 21). Until it is excluded, and again from the first later indication on, the authorities of the country of
/// origin see nothing of the case.
/// </summary>
public sealed record ProtectionNeedIdentified : Entry
{
    /// <summary>True where a need for protection was excluded, false where there are indications.</summary>
    public required bool Excluded { get; init; }

    /// <summary>What points to it.</summary>
    public IReadOnlyList<ProtectionIndicator>? Indicators { get; init; }

    /// <summary>What was said or seen.</summary>
    public Sealed<string>? Reasoning { get; init; }
}

/// <summary>What points to a need for international protection.</summary>
public enum ProtectionIndicator
{
    /// <summary>Stated a fear of return.</summary>
    FearStated,

    /// <summary>Persecution by authorities.</summary>
    StatePersecution,

    /// <summary>Persecution by gangs.</summary>
    GangPersecution,

    /// <summary>Forced recruitment.</summary>
    ForcedRecruitment,

    /// <summary>Gender-based violence.</summary>
    GenderViolence,

    /// <summary>Violence in the family without protection by the State.</summary>
    DomesticViolence,

    /// <summary>Persecution for sexual orientation or gender identity.</summary>
    SexualOrientation,

    /// <summary>Persecution for ethnic origin.</summary>
    Ethnicity,

    /// <summary>Persecution for religion.</summary>
    Religion,

    /// <summary>Persecution for political opinion, also of the family.</summary>
    PoliticalOpinion,

    /// <summary>Torture or cruel treatment.</summary>
    Torture,

    /// <summary>Victim of trafficking.</summary>
    TraffickingVictim,

    /// <summary>Generalised violence or armed conflict.</summary>
    GeneralisedViolence,

    /// <summary>Statelessness.</summary>
    Statelessness,

    /// <summary>A relative is a refugee or claimant.</summary>
    FamilyRefugee,

    /// <summary>Other.</summary>
    Other,
}
