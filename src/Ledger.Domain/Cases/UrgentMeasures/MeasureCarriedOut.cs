namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>
/// A measure is carried out, in part or not at all; the entry that ordered it, or the plan that contains it, is cited
/// (domain/protocols.md, B 11 and 13, G).
/// </summary>
public sealed record MeasureCarriedOut : Entry
{
    /// <summary>What it does.</summary>
    public required IReadOnlyList<ProtectionMeasure> Measures { get; init; }

    /// <summary>How far it was carried out.</summary>
    public required MeasureExecution Execution { get; init; }
}

/// <summary>How far a measure was carried out.</summary>
public enum MeasureExecution
{
    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Carried out in part.</summary>
    Partly,

    /// <summary>Not carried out.</summary>
    NotDone,
}
