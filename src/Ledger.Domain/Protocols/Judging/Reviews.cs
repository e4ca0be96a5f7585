using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Something must be done again and again: each time within the period from the last time. There is a verdict for each, and one for the
/// next. The end of the duty ends the last period.
/// </summary>
internal static class Reviews
{
    public static void Judge(Pack pack, Rule rule, Opening opening, Hearing hearing)
    {
        var (start, since, why) = (opening.Trigger, opening.Since, StartReason.Trigger);
        if (Lasting.Began(rule, opening, hearing) is { } began)
            (since, why) = (began, StartReason.RuleBegan);
        var end = Lasting.End(rule, opening, hearing);
        var wanted = rule.Compiled.Parts[0].Wanted;
        var at = hearing.Next(wanted, 0);
        for (var episode = 1; ; episode++)
        {
            var draft = new Draft(pack, rule, opening, hearing) { Episode = episode };
            var run = Clocks.From(draft, hearing, start, since, why);
            var review = Next(draft, wanted, ref at, since, end, hearing);
            if (review is null)
            {
                if (!Last(draft, run, end, since, episode, hearing))
                    return;
                hearing.Add(draft.Verdict());
                return;
            }

            Conclude(draft, wanted, review, run);
            hearing.Add(draft.Verdict());
            (start, since, why) = (review, Span.Of(review.OccurredAt), StartReason.LastDone);
        }
    }

    private static void Conclude(Draft draft, AnyOf wanted, DocketEntry review, Run run)
    {
        if (review.OccurredAt.Latest <= run.Due.Earliest)
        {
            draft.Prove(review, EvidenceRole.Fulfils);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (review.OccurredAt.Earliest > run.Due.Latest)
        {
            draft.Prove(review, EvidenceRole.TooLate);
            draft.Late(review.OccurredAt.Earliest - run.Due.Latest, Span.Between(run.Due.Earliest, review.OccurredAt.Latest));
        }
        else
        {
            draft.Prove(review, EvidenceRole.MayFulfil);
            draft.Undetermined(Precision.Of(wanted, draft.Scene, review, run.Start));
        }
    }

    /// <summary>The period that no review closes. False where the duty had ended before anything more was due.</summary>
    private static bool Last(Draft draft, Run run, DocketEntry? end, Span since, int episode, Hearing hearing)
    {
        var until = end is null ? new Span(hearing.At, hearing.At) : Span.Of(end.OccurredAt);
        if (end is not null && until.Latest <= run.Due.Earliest)
        {
            if (episode > 1)
                return false;
            draft.Prove(end, EvidenceRole.Ends);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (Exceptions.Excuse(draft, hearing, since, run.Due))
        {
            return true;
        }
        else if (run.StoppedBy is { } pause && end is null)
        {
            if (pause.Entry is { } stopped)
                draft.Prove(stopped, EvidenceRole.Suspends);
            draft.Await(Outcome.Suspended);
        }
        else if (until.Latest <= run.Due.Earliest)
        {
            draft.Await();
        }
        else if (until.Earliest <= run.Due.Latest)
        {
            draft.Undetermined([new("occurredAt", run.Start.Id, run.Start.Number)]);
        }
        else
        {
            if (end is not null)
                draft.Prove(end, EvidenceRole.Ends);
            draft.Silent(Outcome.NotFulfilled);
        }

        return true;
    }

    /// <summary>The next review that certainly is one, after the last and before the end.</summary>
    private static DocketEntry? Next(Draft draft, AnyOf wanted, ref int at, Span since, DocketEntry? end, Hearing hearing)
    {
        for (; at >= 0; at = hearing.Next(wanted, at + 1))
        {
            var fact = hearing.Facts[at];
            if (fact.Id == draft.Trigger.Id || fact.OccurredAt.Latest < since.Earliest || fact.OccurredAt.IsUndated
                || (end is not null && Order.Before(fact, end) == Truth.False) || !hearing.HadOccurred(fact)
                || wanted.Matches(fact, draft.Scene) != Truth.True)
                continue;
            at = hearing.Next(wanted, at + 1);
            return fact;
        }

        return null;
    }
}
