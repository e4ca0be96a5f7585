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
        if (draft.Compiled.Exceptions is not { } exceptions)
            return false;
        DocketEntry? may = null;
        foreach (var fact in hearing.Facts)
        {
            if (!hearing.Counts(fact) || fact.OccurredAt.Latest < from.Earliest || fact.OccurredAt.Earliest > until.Latest)
                continue;
            var matches = exceptions.Matches(fact);
            if (matches == Truth.False)
                continue;
            if (matches == Truth.True && fact.OccurredAt.Earliest >= from.Latest && fact.OccurredAt.Latest <= until.Earliest
                && hearing.HadOccurred(fact))
            {
                draft.Prove(fact, EvidenceRole.Excuses);
                draft.Conclude(Outcome.Excused);
                return true;
            }

            may ??= fact;
        }

        if (may is null)
            return false;
        draft.Prove(may, EvidenceRole.Excuses);
        draft.Undetermined(Precision.Of(exceptions, may, draft.Trigger));
        return true;
    }
}
