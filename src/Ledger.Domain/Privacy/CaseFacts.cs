using System.Collections.Frozen;
using Ledger.Domain.Cases;

namespace Ledger.Domain.Privacy;

/// <summary>
/// What the access policy needs to know of a case, and nothing more. Every default withholds, so that a fact nobody derived
/// never opens a case.
/// </summary>
public sealed record CaseFacts
{
    private static readonly FrozenSet<string> Nobody = FrozenSet<string>.Empty;

    /// <summary>
    /// A case that is not there. Endpoints MUST ask the policy about it as about any other, so that an unknown case and one the
    /// caller may not see are answered alike.
    /// </summary>
    public static CaseFacts Unknown { get; } = new() { Exists = false };

    /// <summary>Whether there is such a case.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Codes of authorities that have the child in custody, care or representation, now or before.</summary>
    public IReadOnlySet<string> Assigned { get; init; } = Nobody;

    /// <summary>Codes of authorities that referred or handed the child over.</summary>
    public IReadOnlySet<string> Referring { get; init; } = Nobody;

    /// <summary>Codes of authorities to which a notice, referral or hand-over is addressed.</summary>
    public IReadOnlySet<string> Receiving { get; init; } = Nobody;

    /// <summary>
    /// Whether the case is restricted (<em>reservado</em>): of those who work on cases only assigned authorities read it.
    /// </summary>
    public bool Restricted { get; init; }

    /// <summary>
    /// The country whose authority opened the case, ISO 3166-1 alpha-2. Its authorities do not count as those of a country of origin.
    /// </summary>
    public string? OpenedIn { get; init; }

    /// <summary>
    /// The child's nationalities and countries of habitual residence; empty when unknown, and then any foreign country may be one.
    /// </summary>
    public IReadOnlySet<string> CountriesOfOrigin { get; init; } = Nobody;

    /// <summary>
    /// True only from the entry on that excludes a need for international protection, or from the consent of child and
    /// representative on, and false again from the first later indication of a need on.
    /// </summary>
    public bool OriginMaySee { get; init; }

    /// <summary>The child.</summary>
    public SubjectId? Child { get; init; }

    /// <summary>The child's representatives in office.</summary>
    public IReadOnlySet<SubjectId> Representatives { get; init; } = FrozenSet<SubjectId>.Empty;

    /// <summary>Everything an authority is to this case.</summary>
    public Relation RelationOf(string? authority)
    {
        if (authority is null) return Relation.None;
        return (Assigned.Contains(authority) ? Relation.Assigned : Relation.None)
            | (Referring.Contains(authority) ? Relation.Referring : Relation.None)
            | (Receiving.Contains(authority) ? Relation.Receiving : Relation.None);
    }
}
