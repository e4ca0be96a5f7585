using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Interviews;

/// <summary>
/// The child is heard in a matter that affects the child, directly or through a representative (domain/protocols.md, B 7; CRC art. 12).
/// That an interview was held is not that the child was heard.
/// </summary>
public sealed record ChildHeard : Entry, ILivingChild
{
    /// <summary>How.</summary>
    public required HeardHow HeardHow { get; init; }

    /// <summary>In which matter.</summary>
    public required Matter Matter { get; init; }

    /// <summary>True where it is on record how the views were weighed.</summary>
    public bool? ViewsWeighed { get; init; }

    /// <summary>True where the representative was present.</summary>
    public bool? RepresentativePresent { get; init; }

    /// <summary>The language spoken (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public string? Language { get; init; }

    /// <summary>True where an interpreter took part.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>What the child said to want.</summary>
    public Sealed<string>? Views { get; init; }

    bool ILivingChild.TookPart => HeardHow == HeardHow.Directly;
}

/// <summary>How a child is heard.</summary>
public enum HeardHow
{
    /// <summary>Directly.</summary>
    Directly,

    /// <summary>Through the representative.</summary>
    ThroughRepresentative,

    /// <summary>In writing.</summary>
    InWriting,

    /// <summary>Declined to speak.</summary>
    Declined,
}

/// <summary>In which matter a child is heard or represented.</summary>
public enum Matter
{
    /// <summary>Migration procedure.</summary>
    MigrationProcedure,

    /// <summary>Best interests.</summary>
    BestInterests,

    /// <summary>Asylum.</summary>
    Asylum,

    /// <summary>Lodging and care.</summary>
    Care,

    /// <summary>Family and reunification.</summary>
    Family,

    /// <summary>Return.</summary>
    Return,

    /// <summary>Age.</summary>
    Age,

    /// <summary>Protection measure.</summary>
    ProtectionMeasure,

    /// <summary>Criminal case.</summary>
    CriminalCase,

    /// <summary>Amparo or another remedy in court.</summary>
    Amparo,

    /// <summary>All matters.</summary>
    All,
}
