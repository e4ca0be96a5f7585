using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Duties that last: when they began to bind, and what ended them.</summary>
internal static class Lasting
{
    /// <summary>When the rule began to apply, where that was after the trigger and the rule goes by what occurs; else null.</summary>
    public static Span? Began(Rule rule, Opening opening, Hearing hearing)
    {
        if (rule.Policy != IntertemporalPolicy.Occurrence
            || rule.Compiled.Period.Includes(opening.Trigger.OccurredAt, out _) != Truth.False)
            return null;
        return rule.Compiled.Period.Began(opening.Trigger.OccurredAt.Zone) is var (earliest, latest)
            && earliest > opening.Since.Earliest ? new Span(earliest, latest) : null;
    }

    /// <summary>The first entry after the trigger that ends the duty.</summary>
    public static DocketEntry? End(Rule rule, Opening opening, Hearing hearing)
    {
        if (rule.Compiled.Until is not { } ends)
            return null;
        var scene = hearing.SceneOf(opening.Trigger);
        for (var i = hearing.Next(ends, 0); i >= 0; i = hearing.Next(ends, i + 1))
            if (hearing.Facts[i].Id != opening.Trigger.Id && hearing.Facts[i].OccurredAt.Earliest >= opening.Since.Earliest
                && ends.Matches(hearing.Facts[i], scene) == Truth.True)
                return hearing.Facts[i];
        return null;
    }
}
