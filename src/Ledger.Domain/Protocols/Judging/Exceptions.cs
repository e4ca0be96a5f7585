using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Exceptions that are on the record. One that may apply leaves the rule undetermined.</summary>
internal static class Exceptions
{
    /// <summary>Excuses, or leaves undetermined; false where no exception is in sight.</summary>
    public static bool Excuse(Draft draft, Hearing hearing, Instant from, Instant until)
    {
        if (draft.Compiled.Exceptions is not { } exceptions)
            return false;
        Cases.DocketEntry? may = null;
        foreach (var fact in hearing.Facts)
        {
            if (!hearing.Counts(fact) || fact.OccurredAt.Latest < from || fact.OccurredAt.Earliest > until)
                continue;
            var matches = exceptions.Matches(fact);
            if (matches == Truth.False)
                continue;
            if (matches == Truth.True && fact.OccurredAt.Earliest >= from && fact.OccurredAt.Latest <= until && hearing.HadOccurred(fact))
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
        draft.Undetermined(Precision.Of(exceptions, draft.Trigger, may));
        return true;
    }
}
