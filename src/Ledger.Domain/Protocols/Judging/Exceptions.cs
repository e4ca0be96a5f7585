using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Exceptions that are on the record. One that may apply leaves the rule undetermined.</summary>
internal static class Exceptions
{
    /// <summary>
    /// Excuses what occurred between two times, whatever instants they stand for; what may have occurred between them leaves the rule
    /// undetermined. False where no exception is in sight.
    /// </summary>
    public static bool Excuse(Draft draft, Hearing hearing, Span from, Span until)
    {
        if (Find(draft, hearing, from, until, out var entry, out var lacking) is var found && found == Truth.False)
            return false;
        draft.Prove(entry!, EvidenceRole.Excuses);
        if (found == Truth.True)
            draft.Conclude(Outcome.Excused);
        else
            draft.Undetermined(lacking);
        return true;
    }

    /// <summary>
    /// Whether something excuses between two times. What an exception opens may be closed again (a consent that was withdrawn): it then
    /// excuses only what came before its end.
    /// </summary>
    public static Truth Find(
        Draft draft, Hearing hearing, Span from, Span until, out DocketEntry? entry, out IReadOnlyList<Lacking> lacking)
    {
        (entry, lacking) = (null, []);
        foreach (var exception in draft.Compiled.Exceptions)
        {
            var since = exception.Standing ? Span.Ever : from;
            for (var i = hearing.Next(exception.Entries, 0); i >= 0; i = hearing.Next(exception.Entries, i + 1))
            {
                var fact = hearing.Facts[i];
                if (fact.OccurredAt.Latest < since.Earliest || fact.OccurredAt.Earliest > until.Latest
                    || exception.Entries.Matches(fact, draft.Scene) is var matches && matches == Truth.False
                    || Ended(exception, draft, hearing, i, until) is var ended && ended == Truth.True)
                    continue;
                if (matches == Truth.True && ended == Truth.False && fact.OccurredAt.Earliest >= since.Latest
                    && fact.OccurredAt.Latest <= until.Earliest && hearing.HadOccurred(fact))
                {
                    (entry, lacking) = (fact, []);
                    return Truth.True;
                }

                if (entry is null)
                    (entry, lacking) = (fact, Precision.Of(exception.Entries, draft.Scene, fact, draft.Trigger));
            }
        }

        return entry is null ? Truth.False : Truth.Unknown;
    }

    private static Truth Ended(CompiledException exception, Draft draft, Hearing hearing, int index, Span until)
    {
        if (exception.EndedBy is not { } ends)
            return Truth.False;
        var truth = Truth.False;
        for (var i = hearing.Next(ends, index + 1); i >= 0; i = hearing.Next(ends, i + 1))
        {
            var end = hearing.Facts[i];
            if (end.OccurredAt.Earliest > until.Latest)
                continue;
            truth = truth.Or(ends.Matches(end, draft.Scene).And(
                Truths.Of(end.OccurredAt.Latest <= until.Earliest).Or(Truth.Unknown)));
        }

        return truth;
    }
}
