using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A court or authority holds a hearing in a procedure about the child (domain/protocols.md, B 21 and G). That the child's own view was
/// heard and weighed is an entry of its own.
/// </summary>
public sealed record HearingHeld : Entry, ILivingChild
{
    /// <summary>In what procedure.</summary>
    public ProcedureKind? Procedure { get; init; }

    /// <summary>True where the child took part; false where the child did not.</summary>
    public bool? ChildPresent { get; init; }

    /// <summary>Who else was there.</summary>
    public IReadOnlyList<Attendance>? Attended { get; init; }

    /// <summary>The language in which it was held for the child (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public string? Language { get; init; }

    /// <summary>True where it was held at a distance.</summary>
    public bool? Remote { get; init; }

    /// <summary>The guarantees of due process that were given at it.</summary>
    public IReadOnlyList<ProceduralGuarantee>? Guarantees { get; init; }

    /// <summary>To when it was adjourned.</summary>
    public EventTime? AdjournedTo { get; init; }

    bool ILivingChild.TookPart => ChildPresent == true;
}
