namespace Ledger.Domain.Protocols;

/// <summary>Which time decides whether a version of the law applies (domain/protocols.md, F 5).</summary>
public enum IntertemporalPolicy
{
    /// <summary>The time of the trigger: obligations.</summary>
    Trigger,

    /// <summary>The time of the forbidden act: prohibitions.</summary>
    Occurrence,

    /// <summary>The time of the decision that must come after: precedences.</summary>
    Decision,
}
