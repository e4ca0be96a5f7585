namespace Ledger.Domain.Cases;

/// <summary>
/// The chapters of a case, in the order of a child's journey; one folder each, with its entries and its part of the
/// status.
/// </summary>
public enum Chapter
{
    /// <summary>Encounter, identification, the case itself.</summary>
    Rescue,

    /// <summary>Who holds the child.</summary>
    Custody,

    /// <summary>Who the child is, how old, and whether alone.</summary>
    Identity,

    /// <summary>Who was told.</summary>
    Notices,

    /// <summary>Referral and lodging.</summary>
    Care,

    /// <summary>What the child was told, and in which language.</summary>
    Rights,

    /// <summary>Interviews and hearings.</summary>
    Interviews,

    /// <summary>Medical and psychological checks.</summary>
    Health,

    /// <summary>What a consulate did for the child.</summary>
    Consular,

    /// <summary>Guardians, representatives and counsel.</summary>
    Representation,

    /// <summary>Risks and urgent protection measures.</summary>
    UrgentMeasures,

    /// <summary>Best-interests assessment and determination.</summary>
    BestInterests,

    /// <summary>Diagnosis and plan of restitution of rights.</summary>
    Restitution,

    /// <summary>Permission to be in the country.</summary>
    LegalStatus,

    /// <summary>International protection.</summary>
    Asylum,

    /// <summary>Trafficking and other crimes against the child.</summary>
    Trafficking,

    /// <summary>Tracing, contact, assessment, reunification.</summary>
    Family,

    /// <summary>Release to a sponsor.</summary>
    Sponsors,

    /// <summary>Procedures and decisions.</summary>
    Procedure,

    /// <summary>Return and reception.</summary>
    Return,

    /// <summary>Contact and services after a release, a return or a placement.</summary>
    FollowUp,

    /// <summary>Disappearance, harm, death, false records.</summary>
    Incidents,

    /// <summary>Transfer, closing and reopening of the case.</summary>
    Closure,

    /// <summary>What the child or the representative agreed to.</summary>
    Consent,

    /// <summary>Corrections and annulments, which are about the record and not about the world; what joins two cases.</summary>
    Amendments,

    /// <summary>The ledger's own stream: coverage, packs, imports.</summary>
    Ledger,
}
