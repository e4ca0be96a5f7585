using Ledger.Domain.Cases;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Duties that arise from what became of another rule (contrary to duty). The duty arises with the entry that settled the outcome: the
/// forbidden act, what excused, the act that came too early; and where a bound passed, with the bound.
/// </summary>
internal static class Causes
{
    public static IEnumerable<Opening> Of(Cause cause, List<Verdict> verdicts, int from, Hearing hearing)
    {
        // The list grows while its openings are judged; a rule is never its own cause.
        var until = verdicts.Count;
        var opened = new HashSet<(EntryId, int?)>();
        for (var i = from; i < until; i++)
        {
            var verdict = verdicts[i];
            if (verdict.Rule.Id != cause.Rule || !cause.Outcomes.Contains(verdict.Outcome) || verdict.Trigger is null)
                continue;
            var any = false;
            foreach (var proof in verdict.Proof)
                if (proof.As == Settles(verdict.Outcome) && Find(hearing, proof.Entry) is var index && index >= 0)
                {
                    any = true;
                    if (opened.Add((proof.Entry, verdict.Episode)))
                        yield return new(index, hearing.Facts[index], Span.Of(hearing.Facts[index].OccurredAt), verdict);
                }

            if (!any && Find(hearing, verdict.Trigger.Entry) is var trigger && trigger >= 0
                && opened.Add((verdict.Trigger.Entry, verdict.Episode)))
                yield return new(trigger, hearing.Facts[trigger], Since(verdict, hearing.Facts[trigger]), verdict);
        }
    }

    private static EvidenceRole Settles(Outcome outcome) => outcome switch
    {
        Outcome.NotFulfilled => EvidenceRole.Forbidden,
        Outcome.Excused => EvidenceRole.Excuses,
        Outcome.Fulfilled => EvidenceRole.Fulfils,
        _ => EvidenceRole.Trigger,
    };

    /// <summary>The bound where the rule has one that has passed; else the trigger.</summary>
    private static Span Since(Verdict verdict, DocketEntry trigger) =>
        verdict.Outcome is Outcome.NotFulfilled or Outcome.NotEvidenced or Outcome.FulfilledLate
            && verdict.Clock is { DueEarliest: { } earliest, DueLatest: { } latest }
            ? new(earliest, latest)
            : Span.Of(trigger.OccurredAt);

    private static int Find(Hearing hearing, EntryId id)
    {
        for (var i = 0; i < hearing.Facts.Length; i++)
            if (hearing.Facts[i].Id == id)
                return i;
        return -1;
    }
}
