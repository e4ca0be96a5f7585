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

    /// <summary>Who was told.</summary>
    Notices,

    /// <summary>Referral and lodging.</summary>
    Care,

    /// <summary>Interviews and hearings.</summary>
    Interviews,

    /// <summary>Best-interests assessment and determination.</summary>
    BestInterests,

    /// <summary>Procedures and decisions.</summary>
    Procedure,

    /// <summary>Release to a sponsor.</summary>
    Sponsors,

    /// <summary>Return and reception.</summary>
    Return,

    /// <summary>Corrections and annulments: about the record, not about the world.</summary>
    Amendments,

    /// <summary>The ledger's own stream: coverage, packs, imports.</summary>
    Ledger,
}
