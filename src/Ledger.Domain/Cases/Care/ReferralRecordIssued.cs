namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The written record of a referral (acta de canalización) with what it mentions (domain/protocols.md, B 5; for Mexico Ley de Migración
/// art. 112 fr. I). The referral is cited in <see cref="Envelope.Refs"/>.
/// </summary>
public sealed record ReferralRecordIssued : Entry
{
    /// <summary>What it mentions.</summary>
    public required IReadOnlyList<ReferralMention> Mentions { get; init; }

    /// <summary>True where the child or the representative got a copy.</summary>
    public bool? CopyToChild { get; init; }

    /// <summary>True where the receiving authority signed it.</summary>
    public bool? SignedByReceiver { get; init; }
}

/// <summary>What a referral record must or may mention.</summary>
public enum ReferralMention
{
    /// <summary>Notice to the protection authority.</summary>
    NoticeToProtectionAuthority,

    /// <summary>Referral to the care authority.</summary>
    ReferralToCareAuthority,

    /// <summary>Information on rights.</summary>
    RightsInformed,

    /// <summary>Humanitarian visitor status.</summary>
    HumanitarianStatus,

    /// <summary>Identity.</summary>
    Identity,

    /// <summary>State of health.</summary>
    Health,

    /// <summary>Known relatives.</summary>
    FamilyLinks,

    /// <summary>Need of international protection.</summary>
    InternationalProtection,

    /// <summary>Risks detected.</summary>
    Risks,

    /// <summary>Language and interpreter.</summary>
    Language,

    /// <summary>Belongings.</summary>
    Belongings,

    /// <summary>Receiving official.</summary>
    ReceivingOfficial,
}
