using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A decision is served (domain/protocols.md, B 21): from here the time to challenge it runs. The decision is cited in
/// <see cref="Envelope.Refs"/>.
/// </summary>
public sealed record DecisionNotified : Entry
{
    /// <summary>On whom it was served.</summary>
    public required IReadOnlyList<ServedParty> ServedOn { get; init; }

    /// <summary>By what means.</summary>
    public NoticeMeans? Means { get; init; }

    /// <summary>The language in which it was explained (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public string? Language { get; init; }

    /// <summary>True where an interpreter took part.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>True where the remedy and its time limit were explained; false where they were not.</summary>
    public bool? RemedyInformed { get; init; }

    /// <summary>True where the child understood it; false where the child did not.</summary>
    public bool? Understood { get; init; }
}

/// <summary>On whom a decision is served.</summary>
public enum ServedParty
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>The legal representative, or the protection authority that represents.</summary>
    Representative,

    /// <summary>The guardian.</summary>
    Guardian,

    /// <summary>The child's lawyer.</summary>
    Counsel,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>The authority that has to carry it out.</summary>
    Authority,
}
