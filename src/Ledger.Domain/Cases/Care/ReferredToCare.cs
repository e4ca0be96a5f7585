using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Care;

/// <summary>
/// The child is referred (canalised) to the authority that cares for children (domain/protocols.md, B 5;
/// for Mexico Ley de Migración art. 112 fr. I).
/// </summary>
public sealed record ReferredToCare : Entry, IInvolves
{
    /// <summary>The care authority, by code: <c>MX-SNDIF</c>, <c>MX-SEDIF-CHP</c>, <c>US-ORR</c>.</summary>
    [Text(40, Pattern.Authority)]
    public required string To { get; init; }

    /// <summary>True where a written referral record (acta de canalización) was made in the same act.</summary>
    public bool? RecordIssued { get; init; }

    IEnumerable<string?> IInvolves.Involved => [To];
}
