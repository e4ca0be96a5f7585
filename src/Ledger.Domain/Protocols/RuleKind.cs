namespace Ledger.Domain.Protocols;

/// <summary>What kind of demand a rule makes (domain/protocols.md, C.5).</summary>
public enum RuleKind
{
    /// <summary>Something must be done within a bound after the trigger.</summary>
    Obligation,

    /// <summary>The triggering act must come after something else.</summary>
    Precedence,

    /// <summary>Something must not be done.</summary>
    Prohibition,
}
