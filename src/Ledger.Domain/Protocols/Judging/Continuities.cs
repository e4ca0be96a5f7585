using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// A state may not lapse from the trigger on until the duty ends: no gap is longer than the clock allows, or than nothing where there is no
/// clock. There is a verdict for each gap, and one for the whole where there is none. A beginning that may or may not be one closes the
/// gap: doubt must not accuse.
/// </summary>
internal static class Continuities
{
    public static void Judge(Pack pack, Rule rule, Opening opening, Hearing hearing)
    {
        var walk = new Walk(pack, rule, opening, hearing);
        walk.Through();
        if (walk.Gaps > 0)
            return;
        var draft = new Draft(pack, rule, opening, hearing);
        if (walk.End is { } end)
            draft.Prove(end, EvidenceRole.Ends);
        draft.Silent(Outcome.Fulfilled);
        hearing.Add(draft.Verdict());
    }

    private sealed class Walk(Pack pack, Rule rule, Opening opening, Hearing hearing)
    {
        private readonly AnyOf _begins = rule.Compiled.Parts[0].Wanted;
        private readonly AnyOf _lapses = rule.Compiled.Lapses!;
        private readonly Scene _scene = hearing.SceneOf(opening.Trigger);
        private readonly Span? _began = Lasting.Began(rule, opening, hearing);
        private int _standing;
        private DocketEntry? _gap;
        private Span _since;

        public int Gaps { get; private set; }

        public DocketEntry? End { get; } = Lasting.End(rule, opening, hearing);

        public void Through()
        {
            var facts = hearing.Facts;
            for (var i = 0; i < facts.Length; i++)
            {
                if (!hearing.Counts(facts[i]))
                    continue;
                if (i > opening.Index && End is not null && facts[i].Id == End.Id)
                    break;
                if (_begins.Matches(facts[i], _scene) != Truth.False)
                    Begin(facts[i]);
                else if (_lapses.Matches(facts[i], _scene) == Truth.True)
                    Lapse(facts[i], i > opening.Index);
                if (i == opening.Index && _standing == 0)
                    Open(facts[i]);
            }

            if (_gap is not null)
                Close(null);
        }

        private void Begin(DocketEntry entry)
        {
            _standing = rule.Compiled.Single ? 1 : _standing + 1;
            if (_gap is not null)
                Close(entry);
        }

        private void Lapse(DocketEntry entry, bool bound)
        {
            _standing = rule.Compiled.Single ? 0 : Math.Max(0, _standing - 1);
            if (bound && _standing == 0 && _gap is null)
                Open(entry);
        }

        private void Open(DocketEntry entry) => (_gap, _since) = (
            entry, _began is { } began ? Span.Max(Span.Of(entry.OccurredAt), began) : Span.Of(entry.OccurredAt));

        private void Close(DocketEntry? begin)
        {
            var draft = new Draft(pack, rule, opening, hearing) { Episode = Gaps + 1 };
            var run = rule.Compiled.Clock is null
                ? new Run(_since, _gap!, false, null, null)
                : Clocks.From(draft, hearing, _gap!, _since, StartReason.Lapse);
            var until = begin is not null ? Span.Of(begin.OccurredAt)
                : End is not null ? Span.Of(End.OccurredAt)
                : new Span(hearing.At, hearing.At);
            if (_gap!.Id != opening.Trigger.Id)
                draft.Prove(_gap, EvidenceRole.Lapses);
            if (until.Latest <= run.Due.Earliest && (begin ?? End) is not null)
            {
                _gap = null;
                return;
            }

            if (Exceptions.Excuse(draft, hearing, _since, until))
            {
            }
            else if (begin is not null && until.Earliest > run.Due.Latest)
            {
                draft.Prove(begin, EvidenceRole.TooLate);
                draft.Late(until.Earliest - run.Due.Latest, Span.Between(run.Due.Earliest, until.Latest));
            }
            else if ((begin ?? End) is { } closing && until.Earliest <= run.Due.Latest)
            {
                draft.Prove(closing, begin is null ? EvidenceRole.Ends : EvidenceRole.MayFulfil);
                draft.Undetermined(Precision.Of(_begins, _scene, closing, _gap));
            }
            else if (begin is null && End is null && hearing.At <= run.Due.Earliest)
            {
                draft.Await();
            }
            else if (begin is null && End is null && hearing.At <= run.Due.Latest)
            {
                draft.Undetermined([new("occurredAt", _gap.Id, _gap.Number)]);
            }
            else
            {
                draft.Silent(Outcome.NotFulfilled);
            }

            Gaps++;
            _gap = null;
            hearing.Add(draft.Verdict());
        }
    }
}
