using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Return;

/// <summary>
/// The country of origin receives the child (domain/protocols.md, B 22): the receiver's side of the hand-over, which may disagree with the
/// sender's on hour, place and persons. The receiving authority is <see cref="By"/>.
/// </summary>
public sealed record ReceivedInOrigin : Entry, IInvolves
{
    /// <summary>From which country, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public string? ReturnedFrom { get; init; }

    /// <summary>True where the child is a national of the receiving country; false where not.</summary>
    public bool? National { get; init; }

    /// <summary>True where a relative was waiting; false where nobody was.</summary>
    public bool? FamilyPresent { get; init; }

    /// <summary>The authorities present, by code.</summary>
    [Text(40, Pattern.Authority)]
    public IReadOnlyList<string>? AuthoritiesPresent { get; init; }

    /// <summary>The authority to which the child was handed on, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? HandedTo { get; init; }

    /// <summary>Why the child had left, as told on reception.</summary>
    public IReadOnlyList<MigrationCause>? MigrationCauses { get; init; }

    IEnumerable<string?> IInvolves.Involved => [.. AuthoritiesPresent ?? [], HandedTo];
}
