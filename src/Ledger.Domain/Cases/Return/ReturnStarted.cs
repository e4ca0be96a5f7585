using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Return;

/// <summary>
/// The child leaves for the country of return (domain/protocols.md, B 22). Recorded also where nothing had been decided: the breach is a
/// finding. The hand-over is an entry of its own.
/// </summary>
public sealed record ReturnStarted : Entry
{
    /// <summary>To which country, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public required string To { get; init; }

    /// <summary>In what form.</summary>
    public required ReturnMode Mode { get; init; }

    /// <summary>By which way.</summary>
    public ReturnRoute? Route { get; init; }

    /// <summary>The officials who go with the child for the whole way (LM art. 112 fr. III).</summary>
    public By? EscortedBy { get; init; }

    /// <summary>True where no official goes with the child.</summary>
    public bool? Unescorted { get; init; }

    /// <summary>True where it rests on a decision about this child alone; false where a group was returned without one.</summary>
    public bool? IndividualDecision { get; init; }
}
