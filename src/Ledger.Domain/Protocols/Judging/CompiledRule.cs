using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A rule as it is judged: everything resolved once per pack.</summary>
internal sealed record CompiledRule
{
    /// <summary>The entries that trigger it; null where the outcome of another rule does.</summary>
    public AnyOf? Trigger { get; init; }

    /// <summary>The rule whose outcome triggers it; null where entries do.</summary>
    public Cause? Cause { get; init; }

    /// <summary>True where only the first trigger of a case counts.</summary>
    public required bool Once { get; init; }

    public required AppliesTo Applies { get; init; }

    public required Period Period { get; init; }

    /// <summary>What must, or must not, have occurred before the trigger for the rule to be triggered.</summary>
    public required Precondition[] Conditions { get; init; }

    /// <summary>What is required, forbidden or permitted: each part, by any of its patterns.</summary>
    public required Part[] Parts { get; init; }

    /// <summary>True where what was done before the trigger counts, unless an earlier trigger had called for it.</summary>
    public required bool EarlierCounts { get; init; }

    /// <summary>Recorded efforts that satisfy an obligation of best efforts.</summary>
    public AnyOf? Efforts { get; init; }

    /// <summary>After which what was done no longer counts.</summary>
    public AnyOf? Void { get; init; }

    /// <summary>What ends a forbidden state; null where the forbidden thing is an act of a moment.</summary>
    public AnyOf? LastsUntil { get; init; }

    /// <summary>What lifts a prohibition that holds from its trigger on; null where it holds in the whole case.</summary>
    public AnyOf? LiftedBy { get; init; }

    /// <summary>What ends a state that may not lapse.</summary>
    public AnyOf? Lapses { get; init; }

    /// <summary>True where a new beginning takes the place of the one before, so that one end ends the state.</summary>
    public bool Single { get; init; }

    /// <summary>The end of a continuity or of a periodic review.</summary>
    public AnyOf? Until { get; init; }

    public CompiledClock? Clock { get; init; }

    public Block? Blocked { get; init; }

    /// <summary>What excuses and can be recorded.</summary>
    public required CompiledException[] Exceptions { get; init; }

    /// <summary>The chapters that must be covered for silence to count.</summary>
    public required Chapter[] Chapters { get; init; }
}

/// <summary>A rule of the same pack, one of whose outcomes triggers another rule.</summary>
internal sealed record Cause(string Rule, Outcome[] Outcomes);

/// <summary>What must have occurred before the trigger, or must not have.</summary>
internal sealed record Precondition(AnyOf Entries, bool Absent);

/// <summary>One part of what a rule asks.</summary>
internal sealed record Part(string? Id, Localized? Text, AnyOf Wanted, bool Optional = false);

/// <summary>A duty that is not due before something has occurred, and again not after something else has.</summary>
internal sealed record Block(AnyOf Until, AnyOf? Again);

/// <summary>An exception that an entry shows; a standing one excuses from whenever it was recorded until something ends it.</summary>
internal sealed record CompiledException(AnyOf Entries, bool Standing, AnyOf? EndedBy);

/// <summary>A clock as it is run.</summary>
internal sealed record CompiledClock(Bound Bound, AnyOf? Start, bool Fallback, AnyOf? Before, AnyOf? SuspendedBy, AnyOf? ResumedBy);
