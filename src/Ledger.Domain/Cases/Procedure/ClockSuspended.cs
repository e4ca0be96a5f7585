using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A time limit stands still from the occurrence on, by order of a court or by law (domain/protocols.md, B 26 and F 3, 21 and 26). Which
/// one: that of the rules named; else those of the procedure; else those of the entries cited in <see cref="Envelope.Refs"/>. Where none of
/// the three is said, it names none and stops none.
/// </summary>
public sealed record ClockSuspended : Entry
{
    /// <summary>On what ground.</summary>
    public required SuspensionGround SuspensionGround { get; init; }

    /// <summary>The rules whose time limits stand still, by id.</summary>
    [Text(60, Pattern.Rule)]
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>The procedure whose time limits stand still.</summary>
    public ProcedureKind? Procedure { get; init; }

    /// <summary>Until when, where that is fixed beforehand.</summary>
    public EventTime? Until { get; init; }
}

/// <summary>On what ground a time limit stands still.</summary>
public enum SuspensionGround
{
    /// <summary>A court ordered it.</summary>
    CourtOrder,

    /// <summary>The law provides for it.</summary>
    Law,

    /// <summary>A general suspension of time limits was published.</summary>
    GeneralSuspension,

    /// <summary>The child is missing.</summary>
    ChildMissing,

    /// <summary>The child's health.</summary>
    Health,

    /// <summary>Another procedure has to end first.</summary>
    OtherProcedure,

    /// <summary>The child or the representative asked for it.</summary>
    OwnRequest,
}
