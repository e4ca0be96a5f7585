using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>
/// A prosecutor, a court or a protection authority orders a measure; the request it answers is cited (domain/protocols.md, B 11;
/// LGDNNA art. 122-VI and VII).
/// </summary>
public sealed record MeasureOrdered : Entry, IInvolves
{
    /// <summary>Under which power.</summary>
    public required MeasureKind MeasureKind { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<ProtectionMeasure> Measures { get; init; }

    /// <summary>Until when, where it has a term.</summary>
    public EventTime? Until { get; init; }

    /// <summary>The authority that has to carry it out, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Responsible { get; init; }

    /// <summary>Whom it covers.</summary>
    public Scope? Scope { get; init; }

    IEnumerable<string?> IInvolves.Involved => [Responsible];
}
