using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>One judging of one case: finds what triggers which rule, and has each kind of rule judged.</summary>
internal sealed class Hearing
{
    private readonly CaseFile _caseFile;
    private readonly Coverage _coverage;
    private readonly List<Verdict> _verdicts;
    private readonly Instant _horizon;
    private readonly string? _import;
    private readonly byte[] _types;
    private readonly bool[] _present = new bool[EntryCatalogue.All.Count];
    private StandingOrder[] _overlays = [];

    public Hearing(CaseFile caseFile, Coverage coverage, Instant at, Instant asOf, List<Verdict> verdicts)
    {
        _caseFile = caseFile;
        _coverage = coverage;
        _verdicts = verdicts;
        _horizon = Instant.Min(at, asOf);
        _import = caseFile.Docket.Count == 0 ? null : caseFile.Docket[0].Recorded.Import?.Source;
        At = at;
        Facts = caseFile.Chronicle as DocketEntry[] ?? [.. caseFile.Chronicle];
        _types = new byte[Facts.Length];
        for (var i = 0; i < Facts.Length; i++)
            if (Counts(Facts[i]))
                _present[_types[i] = (byte)EntryTypes.IndexOf(Facts[i].Body.GetType())] = true;
            else
                _types[i] = byte.MaxValue;
    }

    /// <summary>The chronicle, in an array: it is walked once per trigger, and an interface would allocate at each walk.</summary>
    public DocketEntry[] Facts { get; }

    public Instant At { get; }

    /// <summary>The orders of courts that hold in the case, of the pack that is being applied.</summary>
    public IReadOnlyList<StandingOrder> Overlays => _overlays;

    public void Apply(Pack pack)
    {
        var from = _verdicts.Count;
        _overlays = pack.Overlays.Count == 0 ? [] : StandingOrder.Of(pack, this);
        for (var i = 0; i < Facts.Length; i++)
            if (_types[i] != byte.MaxValue)
                foreach (var rule in pack.TriggeredBy(_types[i]))
                    Judge(pack, rule, i);
        foreach (var rule in pack.Caused)
            foreach (var opening in Causes.Of(rule.Compiled.Cause!, _verdicts, from, this))
                Judge(pack, rule, opening);
        if (Facts.Length == _caseFile.Docket.Count)
            return;
        foreach (var entry in _caseFile.Docket)
            if (entry.AnnulledBy is not null && Counts(entry))
                foreach (var rule in pack.TriggeredBy(EntryTypes.IndexOf(entry.Body.GetType())))
                    Annulled(pack, rule, entry);
    }

    public void Add(Verdict verdict) => _verdicts.Add(verdict);

    public Scene SceneOf(DocketEntry? trigger) => new(_caseFile, Facts, trigger);

    /// <summary>The place of the next fact, from one on, that is of a type asked for and had occurred or may have; -1 where none is.</summary>
    public int Next(AnyOf wanted, int from)
    {
        if (from == 0 && !IsPresent(wanted))
            return -1;
        for (var i = from; i < _types.Length; i++)
            if (_types[i] != byte.MaxValue && wanted.Takes(_types[i]))
                return i;
        return -1;
    }

    /// <summary>True where a fact had occurred, or may have.</summary>
    public bool Counts(DocketEntry entry) => entry.OccurredAt.Earliest <= _horizon;

    /// <summary>
    /// True where it is certain that a fact had occurred: its interval has ended, or it was on the record by then, which takes only what
    /// has happened.
    /// </summary>
    public bool HadOccurred(DocketEntry entry) => entry.OccurredAt.Latest <= _horizon || entry.Recorded.RecordedAt <= _horizon;

    /// <summary>True where the records that would hold an entry are declared complete.</summary>
    public bool Covered(Rule rule, DocketEntry trigger)
    {
        var authority = rule.Responsible ?? trigger.By.Authority;
        var import = ImportOf(trigger);
        foreach (var chapter in rule.Compiled.Chapters)
            if (!_coverage.Includes(authority, trigger.Current.Envelope.Place?.Country, chapter, trigger.OccurredAt, import))
                return false;
        return true;
    }

    /// <summary>The import that an entry or its case stems from, or null.</summary>
    public string? ImportOf(DocketEntry entry) => entry.Recorded.Import?.Source ?? _import;

    /// <summary>Whether an entry triggers a rule, without regard to other triggers.</summary>
    public Truth Triggers(Rule rule, DocketEntry entry, int index) =>
        rule.Compiled.Trigger!.Matches(entry, SceneOf(null)) is var matches && matches == Truth.False
            ? Truth.False
            : matches.And(Applies(rule, entry, index));

    /// <summary>What would have to be known for it to be certain whether an entry triggers a rule.</summary>
    public List<Lacking> Unknowns(Rule rule, DocketEntry trigger, int index)
    {
        var compiled = rule.Compiled;
        var paths = new List<string>();
        compiled.Trigger?.Unknowns(trigger, SceneOf(null), paths);
        if (compiled.Applies.Territory(trigger.Current.Envelope.Place) == Truth.Unknown)
            paths.Add(trigger.Current.Envelope.Place is null ? "place.country" : "place.subdivision");
        if (compiled.Applies.By(trigger) == Truth.Unknown)
            paths.Add("by.authority");
        Child.Unknowns(compiled.Applies, Facts, index, trigger, this, paths);
        if (InPeriod(rule, trigger) == Truth.Unknown && compiled.Period.Includes(trigger.OccurredAt, out var lacking) == Truth.Unknown)
            paths.Add(lacking!);
        if (Conditions(compiled, trigger) == Truth.Unknown || paths.Count == 0)
            paths.Add("occurredAt");
        return [.. paths.Distinct().Select(path => path.StartsWith("effective.", StringComparison.Ordinal)
            ? new Lacking(path, null, null)
            : new Lacking(path, trigger.Id, trigger.Number))];
    }

    /// <summary>The stored name of an entry's type.</summary>
    public static string NameOf(DocketEntry entry) => EntryCatalogue.Of(entry.Body.GetType()).Name;

    /// <summary>True where a fact of a type is among those that count.</summary>
    public bool Has(int type) => _present[type];

    private bool IsPresent(AnyOf wanted)
    {
        foreach (var type in wanted.Indexes)
            if (_present[type])
                return true;
        return false;
    }

    private Truth Applies(Rule rule, DocketEntry entry, int index)
    {
        var compiled = rule.Compiled;
        var truth = compiled.Applies.Territory(entry.Current.Envelope.Place);
        if (truth != Truth.False)
            truth = truth.And(compiled.Applies.By(entry));
        if (truth != Truth.False)
            truth = truth.And(InPeriod(rule, entry));
        if (truth != Truth.False && (compiled.Applies.AsksNationality || compiled.Applies.AsksAccompaniment))
            truth = truth.And(Child.Applies(compiled.Applies, Facts, index, entry, this));
        if (truth != Truth.False)
            truth = truth.And(Conditions(compiled, entry));
        if (truth != Truth.False && _overlays.Length > 0)
            truth = truth.And(StandingOrder.Admits(_overlays, rule, entry));
        return truth;
    }

    /// <summary>
    /// A rule that goes by what occurs (a prohibition, a state, a review) is opened by what began before it applied: all that is asked
    /// here is whether the case reaches into its time at all.
    /// </summary>
    private Truth InPeriod(Rule rule, DocketEntry entry)
    {
        var truth = rule.Compiled.Period.Includes(entry.OccurredAt, out _);
        if (rule.Policy != IntertemporalPolicy.Occurrence || truth == Truth.True)
            return truth;
        foreach (var fact in Facts)
            if (Counts(fact) && rule.Compiled.Period.Includes(fact.OccurredAt, out _) == Truth.True)
                return Truth.True;
        return truth;
    }

    private Truth Conditions(CompiledRule rule, DocketEntry trigger)
    {
        var all = Truth.True;
        foreach (var condition in rule.Conditions)
        {
            var one = Truth.False;
            for (var i = Next(condition.Entries, 0); i >= 0; i = Next(condition.Entries, i + 1))
                if (Facts[i].OccurredAt.Earliest <= trigger.OccurredAt.Latest && Facts[i].Id != trigger.Id)
                    one = one.Or(condition.Entries.Matches(Facts[i], SceneOf(trigger)).And(
                        Truths.Of(Facts[i].OccurredAt.Latest <= trigger.OccurredAt.Earliest).Or(Truth.Unknown)));
            all = all.And(condition.Absent ? one.Not() : one);
        }

        return all;
    }

    private void Judge(Pack pack, Rule rule, int index)
    {
        var trigger = Facts[index];
        var triggers = Triggers(rule, trigger, index);
        if (triggers == Truth.False || (rule.Compiled.Once && !IsFirst(rule, index, triggers)) || IsOpen(rule, index))
            return;
        var opening = new Opening(index, trigger, Span.Of(trigger.OccurredAt), null);
        if (triggers == Truth.Unknown)
            Doubt(pack, rule, opening);
        else
            JudgeKind(pack, rule, opening);
    }

    private void Judge(Pack pack, Rule rule, Opening opening)
    {
        var applies = Applies(rule, opening.Trigger, opening.Index);
        if (applies == Truth.Unknown)
            Doubt(pack, rule, opening);
        else if (applies == Truth.True)
            JudgeKind(pack, rule, opening);
    }

    private void Doubt(Pack pack, Rule rule, Opening opening)
    {
        var draft = new Draft(pack, rule, opening, this);
        draft.Undetermined(Unknowns(rule, opening.Trigger, opening.Index));
        Add(draft.Verdict());
    }

    private void JudgeKind(Pack pack, Rule rule, Opening opening)
    {
        if (rule.Kind is RuleKind.Continuity)
        {
            Continuities.Judge(pack, rule, opening, this);
            return;
        }

        if (rule.Kind is RuleKind.PeriodicReview)
        {
            Reviews.Judge(pack, rule, opening, this);
            return;
        }

        var draft = new Draft(pack, rule, opening, this);
        if (_overlays.Length > 0 && StandingOrder.Suspends(_overlays, draft))
        {
            Add(draft.Verdict());
            return;
        }

        switch (rule.Kind)
        {
            case RuleKind.Obligation:
                Obligations.Judge(draft, this);
                break;
            case RuleKind.Precedence:
                Precedences.Judge(draft, this);
                break;
            case RuleKind.Prohibition:
                Prohibitions.Judge(draft, this);
                break;
            case RuleKind.Sequence:
                Sequences.Judge(draft, this);
                break;
            case RuleKind.Permission:
                if (!Permissions.IsExercised(draft, this))
                    return;
                break;
            default:
                Contents.Judge(draft, this);
                break;
        }

        Add(draft.Verdict());
    }

    /// <summary>The first certain trigger of a case stands for it; only where none is certain, the first possible one.</summary>
    private bool IsFirst(Rule rule, int index, Truth triggers)
    {
        for (var i = Next(rule.Compiled.Trigger!, 0); i >= 0; i = Next(rule.Compiled.Trigger!, i + 1))
            if (i != index && Triggers(rule, Facts[i], i) is var other && (i < index ? other >= triggers : other > triggers))
                return false;
        return true;
    }

    /// <summary>
    /// What lasts (a prohibition until it is lifted, a state, a periodic review) is opened once: a further trigger while it lasts opens
    /// nothing new.
    /// </summary>
    private bool IsOpen(Rule rule, int index)
    {
        if ((rule.Compiled.LiftedBy ?? rule.Compiled.Until) is not { } ends)
            return false;
        var last = -1;
        for (var i = Next(rule.Compiled.Trigger!, 0); i >= 0 && i < index; i = Next(rule.Compiled.Trigger!, i + 1))
            if (Triggers(rule, Facts[i], i) == Truth.True)
                last = i;
        if (last < 0)
            return false;
        for (var i = Next(ends, 0); i >= 0 && i < index; i = Next(ends, i + 1))
            if (i > last && ends.Matches(Facts[i], SceneOf(Facts[last])) == Truth.True)
                return false;
        return true;
    }

    private void Annulled(Pack pack, Rule rule, DocketEntry entry)
    {
        if (Triggers(rule, entry, -1) == Truth.False)
            return;
        var draft = new Draft(pack, rule, new(-1, entry, Span.Of(entry.OccurredAt), null), this);
        draft.Conclude(Outcome.Annulled);
        if (_caseFile.Find(entry.AnnulledBy!.Value) is { } annulment)
            draft.Prove(annulment, EvidenceRole.Annuls);
        Add(draft.Verdict());
    }
}
