using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Notices;

/// <summary>
/// An authority speaks of the case in public (domain/protocols.md, G). What it says may contradict the record: the contradicted entry is
/// pointed at, and both stay.
/// </summary>
public sealed record PublicStatementMade : Entry
{
    /// <summary>What it is about.</summary>
    public required StatementTopic Topic { get; init; }

    /// <summary>What it does with that.</summary>
    public required StatementStance Stance { get; init; }

    /// <summary>The entry that it contradicts.</summary>
    public EntryId? Contradicts { get; init; }

    /// <summary>True where it lets the public know who the child is.</summary>
    public bool? IdentifiesChild { get; init; }

    /// <summary>What was said.</summary>
    public Sealed<string>? Statement { get; init; }
}

/// <summary>What a public statement is about.</summary>
public enum StatementTopic
{
    /// <summary>The encounter.</summary>
    Encounter,

    /// <summary>Identity or age.</summary>
    Identity,

    /// <summary>Lodging and care.</summary>
    Care,

    /// <summary>The procedure.</summary>
    Procedure,

    /// <summary>The return.</summary>
    Return,

    /// <summary>The disappearance.</summary>
    Disappearance,

    /// <summary>Harm suffered.</summary>
    Harm,

    /// <summary>The death.</summary>
    Death,

    /// <summary>An authority's responsibility.</summary>
    Responsibility,
}

/// <summary>What a public statement does with what it is about.</summary>
public enum StatementStance
{
    /// <summary>Reports it.</summary>
    Reports,

    /// <summary>Denies it.</summary>
    Denies,

    /// <summary>Admits it.</summary>
    Admits,

    /// <summary>Corrects what was said.</summary>
    Corrects,
}
