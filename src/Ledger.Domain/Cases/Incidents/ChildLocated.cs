using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Incidents;

/// <summary>
/// A missing child is found, here or in another country (domain/protocols.md, B 24). Who found the child is <see cref="By"/>.
/// </summary>
public sealed record ChildLocated : Entry, IAfterClosing, ILivingChild, IInvolves
{
    /// <summary>In what condition.</summary>
    public required FoundCondition Condition { get; init; }

    /// <summary>The authority with which the child is, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? HeldBy { get; init; }

    /// <summary>True where the child came back into care; false where not.</summary>
    public bool? BackInCare { get; init; }

    bool ILivingChild.TookPart => Condition is FoundCondition.Well or FoundCondition.Harmed or FoundCondition.InDanger;

    IEnumerable<string?> IInvolves.Involved => [HeldBy];
}

/// <summary>In what condition a missing child is found.</summary>
public enum FoundCondition
{
    /// <summary>Well.</summary>
    Well,

    /// <summary>Injured or abused.</summary>
    Harmed,

    /// <summary>In danger.</summary>
    InDanger,

    /// <summary>Dead.</summary>
    Dead,

    /// <summary>Not known: the child was located, not seen.</summary>
    Unknown,
}
