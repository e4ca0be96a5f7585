using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A rule as it is judged: everything resolved once per pack.</summary>
internal sealed record CompiledRule
{
    public required AnyOf Trigger { get; init; }

    /// <summary>True where only the first trigger of a case counts.</summary>
    public required bool Once { get; init; }

    public required AppliesTo Applies { get; init; }

    public required Period Period { get; init; }

    /// <summary>What must have occurred before the trigger for the rule to be triggered.</summary>
    public required AnyOf[] Conditions { get; init; }

    /// <summary>What is required or forbidden.</summary>
    public required AnyOf Wanted { get; init; }

    /// <summary>True where what was done before the trigger counts, unless an earlier trigger had called for it.</summary>
    public required bool EarlierCounts { get; init; }

    /// <summary>What ends a forbidden state; null where the forbidden thing is an act of a moment.</summary>
    public AnyOf? LastsUntil { get; init; }

    /// <summary>The entry at which the clock starts; null for the trigger.</summary>
    public AnyOf? Start { get; init; }

    /// <summary>What excuses.</summary>
    public AnyOf? Exceptions { get; init; }

    /// <summary>The chapters that must be covered for silence to count.</summary>
    public required Chapter[] Chapters { get; init; }
}
