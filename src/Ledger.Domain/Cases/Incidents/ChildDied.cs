using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Incidents;

/// <summary>
/// The child died (domain/protocols.md, B 24). Where sources disagree on the day, each stands as an entry of its own; the stage of the case
/// says so from the first on.
/// </summary>
public sealed record ChildDied : Entry, IAfterClosing, IInvolves
{
    /// <summary>Of what.</summary>
    public required DeathCause DeathCause { get; init; }

    /// <summary>True where it happened in the hands of an authority; false where not.</summary>
    public bool? InCustody { get; init; }

    /// <summary>True where an autopsy was made; false where not.</summary>
    public bool? Autopsy { get; init; }

    /// <summary>The authorities that were told, by code.</summary>
    [Text(40, Pattern.Authority)]
    public IReadOnlyList<string>? NotifiedTo { get; init; }

    IEnumerable<string?> IInvolves.Involved => NotifiedTo ?? [];
}

/// <summary>Of what a child died.</summary>
public enum DeathCause
{
    /// <summary>Illness.</summary>
    Illness,

    /// <summary>Accident.</summary>
    Accident,

    /// <summary>Violence of others.</summary>
    Violence,

    /// <summary>Suicide.</summary>
    Suicide,

    /// <summary>Heat, cold, thirst or drowning on the way.</summary>
    Exposure,

    /// <summary>Not known, or still looked into.</summary>
    Unknown,
}
