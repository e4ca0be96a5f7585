using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// A duty that another rule may forbid is not due before that is settled, and again not from the next sign of it on. When unsure it stays
/// blocked: a notice that should not have been given cannot be taken back.
/// </summary>
internal static class Blocks
{
    /// <summary>The entry that unblocked the duty, by its place among the facts; -1 while it is blocked.</summary>
    public static int UnblockedBy(Draft draft, Block block, Hearing hearing)
    {
        var open = -1;
        for (var i = 0; i < hearing.Facts.Length; i++)
        {
            var fact = hearing.Facts[i];
            if (open < 0 && Takes(block.Until, i) && block.Until.Matches(fact, draft.Scene) == Truth.True
                && fact.OccurredAt.Latest <= hearing.At)
                open = i;
            else if (open >= 0 && block.Again is { } again && Takes(again, i) && again.Matches(fact, draft.Scene) != Truth.False)
                open = -1;
        }

        return open;

        bool Takes(AnyOf patterns, int i) => hearing.Next(patterns, i) == i;
    }
}
