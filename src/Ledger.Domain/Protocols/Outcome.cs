namespace Ledger.Domain.Protocols;

/// <summary>What the record says of a rule at an instant; one of the three parts of a verdict (domain/protocols.md, H).</summary>
public enum Outcome
{
    /// <summary>Nothing has happened that the rule attaches to.</summary>
    NotTriggered,

    /// <summary>The bound has not passed and what is required is not recorded yet.</summary>
    Pending,

    /// <summary>Done as required, whatever instant the uncertain times stand for.</summary>
    Fulfilled,

    /// <summary>Done, but after the bound or after the act that it had to precede.</summary>
    FulfilledLate,

    /// <summary>Not done, or the forbidden done: recorded, or silent inside declared coverage.</summary>
    NotFulfilled,

    /// <summary>An exception of the rule is on the record.</summary>
    Excused,

    /// <summary>The clock stands still, or a court has suspended the rule.</summary>
    Suspended,

    /// <summary>Another rule may forbid it, so it is not due.</summary>
    Blocked,

    /// <summary>The record is silent and not declared complete: neither kept nor broken can be said.</summary>
    NotEvidenced,

    /// <summary>A time or a fact is not known precisely enough to decide.</summary>
    Undetermined,

    /// <summary>The entry that triggered the rule was annulled.</summary>
    Annulled,
}
