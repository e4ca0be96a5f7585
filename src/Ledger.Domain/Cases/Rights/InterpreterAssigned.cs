using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Rights;

/// <summary>
/// An interpreter or translator is assigned to the child (domain/protocols.md, B 6). Indigenous languages count: a child who answers in
/// Spanish may still need one.
/// </summary>
public sealed record InterpreterAssigned : Entry
{
    /// <summary>The language interpreted (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public required string Language { get; init; }

    /// <summary>By what means.</summary>
    public ContactMode? ContactMode { get; init; }

    /// <summary>True where it is a language that the child says to speak best.</summary>
    public bool? MatchesChild { get; init; }

    /// <summary>True where the interpreter is certified.</summary>
    public bool? Certified { get; init; }
}

/// <summary>By what means people are in contact.</summary>
public enum ContactMode
{
    /// <summary>In person.</summary>
    InPerson,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In writing.</summary>
    Written,
}
