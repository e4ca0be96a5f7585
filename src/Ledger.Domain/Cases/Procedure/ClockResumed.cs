using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A time limit that stood still runs again from the occurrence on (domain/protocols.md, B 26). Which one: that of the suspension cited in
/// <see cref="Envelope.Refs"/>; where none is cited, that of the same rules and procedure.
/// </summary>
public sealed record ClockResumed : Entry
{
    /// <summary>Why it runs again.</summary>
    public required ResumptionGround ResumptionGround { get; init; }

    /// <summary>The rules whose time limits run again, by id.</summary>
    [Text(60, Pattern.Rule)]
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>The procedure whose time limits run again.</summary>
    public ProcedureKind? Procedure { get; init; }
}

/// <summary>Why a time limit runs again.</summary>
public enum ResumptionGround
{
    /// <summary>A court lifted the suspension.</summary>
    LiftedByCourt,

    /// <summary>Its term ended.</summary>
    TermEnded,

    /// <summary>Its cause is gone.</summary>
    CauseCeased,
}
