using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Stages that come in their order, from the trigger on. A stage that was reached while an earlier one is not on the record was skipped; an
/// earlier one that came afterwards was done out of order. Each stage stands with its first entry.
/// </summary>
internal static class Sequences
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        var parts = draft.Compiled.Parts;
        var first = new DocketEntry?[parts.Length];
        var may = new DocketEntry?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            (first[i], may[i]) = Find(draft, parts[i].Wanted, hearing);

        var states = new PartState[parts.Length];
        var (least, most) = (Duration.Zero, (Duration?)Duration.Zero);
        for (var i = 0; i < parts.Length; i++)
            states[i] = StateOf(parts, first, may, i, ref least, ref most);
        draft.Show(Parts.Of(draft, i => (states[i], first[i] ?? may[i])));
        for (var i = 0; i < parts.Length; i++)
            if ((first[i] ?? may[i]) is { } entry)
                draft.Prove(entry, states[i] switch
                {
                    PartState.Met => EvidenceRole.Fulfils,
                    PartState.MetLate => EvidenceRole.TooLate,
                    _ => EvidenceRole.MayFulfil,
                });

        IReadOnlyList<string> missing = [.. parts.Where((p, i) => !p.Optional && first[i] is null).SelectMany(p => p.Wanted.Names).Distinct()];
        if (states.Contains(PartState.NotMet))
            draft.Silent(Outcome.NotFulfilled, missing);
        else if (Array.IndexOf(states, PartState.Undetermined) is var unclear && unclear >= 0)
            draft.Undetermined(Precision.Of(
                parts[unclear].Wanted, draft.Scene, (first[unclear] ?? may[unclear])!, [.. first.OfType<DocketEntry>()]));
        else if (states.Contains(PartState.MetLate))
            draft.Late(least, most);
        else if (missing.Count == 0)
            draft.Conclude(Outcome.Fulfilled);
        else
            draft.Await(Outcome.Pending, missing);
    }

    private static PartState StateOf(
        Part[] parts, DocketEntry?[] first, DocketEntry?[] may, int stage, ref Duration least, ref Duration? most)
    {
        var state = first[stage] is not null ? PartState.Met : may[stage] is not null ? PartState.Undetermined : PartState.Silent;
        for (var later = stage + 1; later < parts.Length; later++)
        {
            if (first[later] is not { } next)
                continue;
            if (first[stage] is not { } own)
                return parts[stage].Optional ? state : may[stage] is null ? PartState.NotMet : PartState.Undetermined;
            var order = Order.Before(own, next);
            if (order == Truth.Unknown)
                return PartState.Undetermined;
            if (order == Truth.True)
                continue;
            state = PartState.MetLate;
            least = Duration.Max(least, Span.Between(next.OccurredAt.Latest, own.OccurredAt.Earliest) ?? Duration.Zero);
            most = most is { } m && Span.Between(next.OccurredAt.Earliest, own.OccurredAt.Latest) is { } one ? Duration.Max(m, one) : null;
        }

        return state;
    }

    private static (DocketEntry? First, DocketEntry? May) Find(Draft draft, AnyOf wanted, Hearing hearing)
    {
        DocketEntry? may = null;
        for (var i = hearing.Next(wanted, 0); i >= 0; i = hearing.Next(wanted, i + 1))
        {
            var fact = hearing.Facts[i];
            if (fact.Id != draft.Trigger.Id && fact.OccurredAt.Latest < draft.Trigger.OccurredAt.Earliest)
                continue;
            var matches = wanted.Matches(fact, draft.Scene).And(hearing.HadOccurred(fact) ? Truth.True : Truth.Unknown);
            if (matches == Truth.True)
                return (fact, may);
            if (matches == Truth.Unknown)
                may ??= fact;
        }

        return (null, may);
    }
}
