using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Something must be done, within a bound where there is one. In time only if the latest instant of what was done is not after the
/// earliest instant of the bound; too late only if its earliest is after the bound's latest; between the two nothing is said.
/// </summary>
internal static class Obligations
{
    public static void Judge(Draft draft, Hearing hearing)
    {
        var run = Clocks.OfRule(draft, hearing);
        var found = new Found[draft.Compiled.Parts.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = Find(draft, draft.Compiled.Parts[i].Wanted, run.Due, hearing);
        if (found.Length > 1)
            draft.Show(Parts.Of(draft, i => (found[i].State, found[i].Best)));

        if (Array.TrueForAll(found, f => f.Fulfils is not null))
        {
            Prove(draft, found);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (draft.Compiled.Efforts is { } efforts && Find(draft, efforts, run.Due, hearing).Fulfils is { } effort)
        {
            Prove(draft, found);
            draft.Prove(effort, EvidenceRole.Effort);
            draft.Conclude(Outcome.Fulfilled);
        }
        else if (Exceptions.Excuse(draft, hearing, draft.Opening.Since, run.Due))
        {
            return;
        }
        else if (Array.Exists(found, f => f.Best is null))
        {
            Prove(draft, found);
            NotDone(draft, run, [.. Missing(draft, found)], hearing);
        }
        else
        {
            Prove(draft, found);
            Conclude(draft, found, run, hearing);
        }
    }

    /// <summary>All is on the record, but not all of it certainly in time.</summary>
    private static void Conclude(Draft draft, Found[] found, Run run, Hearing hearing)
    {
        for (var i = 0; i < found.Length; i++)
            if (found[i] is { Fulfils: null, May: { } may })
            {
                draft.Undetermined(
                [
                    .. Precision.Of(draft.Compiled.Parts[i].Wanted, draft.Scene, may, run.Start),
                    .. Doubts(draft.Rule, found[i].Because, hearing),
                ]);
                return;
            }

        for (var i = 0; i < found.Length; i++)
            if (found[i] is { Fulfils: null, Late: null, Doubtful: { } doubtful })
            {
                draft.Undetermined(Precision.Of(draft.Compiled.Parts[i].Wanted, draft.Scene, doubtful));
                return;
            }

        var (least, most) = (Duration.Zero, (Duration?)Duration.Zero);
        foreach (var late in found.Where(f => f.Fulfils is null).Select(f => f.Late!))
        {
            least = Duration.Max(least, late.OccurredAt.Earliest - run.Due.Latest);
            most = most is { } m && Span.Between(run.Due.Earliest, late.OccurredAt.Latest) is { } one ? Duration.Max(m, one) : null;
        }

        if (run.Before is { } before)
            draft.Prove(before, EvidenceRole.Before);
        draft.Late(least, most);
    }

    private static void NotDone(Draft draft, Run run, IReadOnlyList<string> missing, Hearing hearing)
    {
        if (run.Blocked)
        {
            draft.Await(Outcome.Blocked, draft.Rule.BlockedUntil);
        }
        else if (run.StoppedBy is { } pause && hearing.At <= run.Due.Latest)
        {
            if (pause.Entry is { } stopped)
                draft.Prove(stopped, EvidenceRole.Suspends);
            draft.Await(Outcome.Suspended, missing);
        }
        else if (hearing.At <= run.Due.Earliest)
        {
            draft.Await(Outcome.Pending, missing);
        }
        else if (hearing.At <= run.Due.Latest)
        {
            draft.Undetermined([new("occurredAt", run.Start.Id, run.Start.Number)]);
        }
        else
        {
            if (run.Before is { } before)
                draft.Prove(before, EvidenceRole.Before);
            draft.Silent(Outcome.NotFulfilled, missing);
        }
    }

    private static Found Find(Draft draft, AnyOf wanted, Span due, Hearing hearing)
    {
        var found = new Found { Because = -1 };
        for (var i = hearing.Next(wanted, 0); i >= 0; i = hearing.Next(wanted, i + 1))
        {
            var fact = hearing.Facts[i];
            if (wanted.Matches(fact, draft.Scene) is var matches && matches == Truth.False)
                continue;
            var counts = matches.And(CountsFor(draft, fact, hearing, out var other));
            if (counts == Truth.False)
                continue;
            if (counts == Truth.True && fact.OccurredAt.Latest <= due.Earliest && hearing.HadOccurred(fact))
                found.Fulfils ??= fact;
            else if (fact.OccurredAt.Earliest <= due.Latest)
                (found.May, found.Because) = found.May is null ? (fact, other) : (found.May, found.Because);
            else if (counts == Truth.True)
                found.Late ??= fact;
            else
                found.Doubtful ??= fact;
        }

        return found;
    }

    private static void Prove(Draft draft, Found[] found)
    {
        foreach (var one in found)
            if (one.Best is { } best)
                draft.Prove(best, one.Role);
    }

    private static IEnumerable<string> Missing(Draft draft, Found[] found) =>
        found.Select((f, i) => (f, i)).Where(p => p.f.Best is null).SelectMany(p => draft.Compiled.Parts[p.i].Wanted.Names).Distinct();

    /// <summary>
    /// What was done from the trigger on counts. What was done before it counts where the rule says so, unless an earlier trigger had
    /// already called for it: a notice of the first custody is not a notice of the second.
    /// </summary>
    private static Truth CountsFor(Draft draft, DocketEntry fact, Hearing hearing, out int because)
    {
        because = -1;
        var since = draft.Opening.Since;
        var time = fact.OccurredAt;
        if (time.Earliest >= since.Latest)
            return Truth.True;
        var before = time.Latest < since.Earliest ? Truth.True : Truth.Unknown;
        if (!draft.Compiled.EarlierCounts)
            return before == Truth.True ? Truth.False : Truth.Unknown;

        var taken = Truth.False;
        if (draft.Compiled.Trigger is { } triggers)
            for (var i = hearing.Next(triggers, 0); i >= 0 && i < draft.Opening.Index; i = hearing.Next(triggers, i + 1))
            {
                if (hearing.Triggers(draft.Rule, hearing.Facts[i], i) is var earlier && earlier == Truth.False)
                    continue;
                var one = earlier.And(NotBefore(time, hearing.Facts[i].OccurredAt));
                if (one == Truth.Unknown && because < 0)
                    because = i;
                taken = taken.Or(one);
            }

        return taken.And(before) switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Unknown,
        };
    }

    /// <summary>Why it is unknown whether an earlier trigger had already called for something.</summary>
    private static IEnumerable<Lacking> Doubts(Rule rule, int index, Hearing hearing)
    {
        if (index < 0)
            return [];
        var trigger = hearing.Facts[index];
        return hearing.Triggers(rule, trigger, index) == Truth.Unknown ? hearing.Unknowns(rule, trigger, index)
            : trigger.OccurredAt.IsExact ? []
            : [new("occurredAt", trigger.Id, trigger.Number)];
    }

    private static Truth NotBefore(EventTime a, EventTime b) =>
        a.Earliest >= b.Latest ? Truth.True : a.Latest < b.Earliest ? Truth.False : Truth.Unknown;

    /// <summary>What the record holds of one part.</summary>
    private struct Found
    {
        public DocketEntry? Fulfils;
        public DocketEntry? May;
        public DocketEntry? Late;
        public DocketEntry? Doubtful;
        public int Because;

        public readonly DocketEntry? Best => Fulfils ?? May ?? Late ?? Doubtful;

        public readonly EvidenceRole Role =>
            Fulfils is not null ? EvidenceRole.Fulfils
            : May is not null ? EvidenceRole.MayFulfil
            : Late is not null ? EvidenceRole.TooLate
            : EvidenceRole.MayFulfil;

        public readonly PartState State =>
            Fulfils is not null ? PartState.Met
            : May is not null ? PartState.Undetermined
            : Late is not null ? PartState.MetLate
            : Doubtful is not null ? PartState.Undetermined
            : PartState.Silent;
    }
}
