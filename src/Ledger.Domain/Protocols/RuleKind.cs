namespace Ledger.Domain.Protocols;

/// <summary>What kind of demand a rule makes (domain/protocols.md, C.5).</summary>
public enum RuleKind
{
    /// <summary>Something must be done after the trigger, within a bound where there is one.</summary>
    Obligation,

    /// <summary>The triggering act must come after something else.</summary>
    Precedence,

    /// <summary>Something must not be done: in the case, or from the trigger on until it is lifted.</summary>
    Prohibition,

    /// <summary>Several stages must come in their order.</summary>
    Sequence,

    /// <summary>Whoever does the triggering act must have a quality, or must not be somebody else.</summary>
    Qualification,

    /// <summary>A state may not lapse from the trigger on, until something ends the duty.</summary>
    Continuity,

    /// <summary>Something must be done again and again, until something ends the duty.</summary>
    PeriodicReview,

    /// <summary>The triggering entry must say certain things or cite what it rests on.</summary>
    Content,

    /// <summary>Something may be done. It is never broken; once it is exercised, other rules may attach to that.</summary>
    Permission,
}
