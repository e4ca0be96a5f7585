using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// What the triggering entry itself must say, cite or show of who acted. An entry that says nothing of an element is silence: not kept
/// inside declared coverage, not evidenced outside. One that says the contrary is not kept.
/// </summary>
internal static class Contents
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        var parts = draft.Compiled.Parts;
        var states = new PartState[parts.Length];
        var silent = new List<string>();
        var unclear = new List<string>();
        for (var i = 0; i < parts.Length; i++)
            states[i] = StateOf(draft, parts[i].Wanted, silent, unclear);
        draft.Show(Parts.Of(draft, i => (states[i], draft.Trigger)));

        var act = draft.Trigger;
        if (Array.TrueForAll(states, s => s == PartState.Met))
            draft.Conclude(Outcome.Fulfilled);
        else if (Exceptions.Excuse(draft, hearing, Span.Ever, Span.Of(act.OccurredAt)))
            return;
        else if (!hearing.HadOccurred(act))
            draft.Undetermined([new("occurredAt", act.Id, act.Number)]);
        else if (states.Contains(PartState.NotMet))
            draft.Conclude(Outcome.NotFulfilled);
        else if (states.Contains(PartState.Undetermined))
            draft.Undetermined([.. unclear.Distinct().Select(path => new Lacking(path, act.Id, act.Number))]);
        else
        {
            draft.Silent(Outcome.NotFulfilled);
            draft.Lack([.. silent.Distinct()]);
        }
    }

    private static PartState StateOf(Draft draft, AnyOf element, List<string> silent, List<string> unclear)
    {
        switch (element.Matches(draft.Trigger, draft.Scene))
        {
            case Truth.True:
                return PartState.Met;
            case Truth.False:
                return PartState.NotMet;
            default:
                var paths = new List<string>();
                if (element.IsSilent(draft.Trigger, draft.Scene, paths))
                {
                    silent.AddRange(paths);
                    return PartState.Silent;
                }

                unclear.AddRange(paths);
                return PartState.Undetermined;
        }
    }
}
