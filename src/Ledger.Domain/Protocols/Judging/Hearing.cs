using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>One judging of one case: finds what triggers which rule, and has each kind of rule judged.</summary>
internal sealed class Hearing(CaseFile caseFile, Coverage coverage, Instant at, Instant asOf, List<Verdict> verdicts)
{
    private readonly Instant _horizon = Instant.Min(at, asOf);
    private readonly string? _import = caseFile.Docket.Count == 0 ? null : caseFile.Docket[0].Recorded.Import?.Source;

    /// <summary>The chronicle, in an array: it is walked once per trigger, and an interface would allocate at each walk.</summary>
    public DocketEntry[] Facts { get; } = caseFile.Chronicle as DocketEntry[] ?? [.. caseFile.Chronicle];

    public Instant At { get; } = at;

    public void Apply(Pack pack)
    {
        for (var i = 0; i < Facts.Length; i++)
            if (Counts(Facts[i]))
                foreach (var rule in pack.TriggeredBy(Facts[i].Body.GetType()))
                    Judge(pack, rule, i);
        if (Facts.Length == caseFile.Docket.Count)
            return;
        foreach (var entry in caseFile.Docket)
            if (entry.AnnulledBy is not null && Counts(entry))
                foreach (var rule in pack.TriggeredBy(entry.Body.GetType()))
                    Annulled(pack, rule, entry);
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
            if (!coverage.Includes(authority, trigger.Current.Envelope.Place?.Country, chapter, trigger.OccurredAt, import))
                return false;
        return true;
    }

    /// <summary>The import that an entry or its case stems from, or null.</summary>
    public string? ImportOf(DocketEntry entry) => entry.Recorded.Import?.Source ?? _import;

    /// <summary>Whether an entry triggers a rule, without regard to other triggers.</summary>
    public Truth Triggers(Rule rule, DocketEntry entry, int index)
    {
        var compiled = rule.Compiled;
        var truth = compiled.Trigger.Matches(entry);
        if (truth != Truth.False)
            truth = truth.And(compiled.Applies.Territory(entry.Current.Envelope.Place));
        if (truth != Truth.False)
            truth = truth.And(compiled.Applies.By(entry));
        if (truth != Truth.False)
            truth = truth.And(InPeriod(rule, entry));
        if (truth != Truth.False && (compiled.Applies.AsksNationality || compiled.Applies.AsksAccompaniment))
            truth = truth.And(Child.Applies(compiled.Applies, Facts, index, entry, this));
        if (truth != Truth.False)
            truth = truth.And(Conditions(compiled, entry));
        return truth;
    }

    /// <summary>A prohibition goes by the forbidden act; all that is asked here is whether the case reaches into its time at all.</summary>
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
            foreach (var fact in Facts)
                if (Counts(fact) && fact.OccurredAt.Earliest <= trigger.OccurredAt.Latest)
                    one = one.Or(condition.Matches(fact).And(
                        Truths.Of(fact.OccurredAt.Latest <= trigger.OccurredAt.Earliest).Or(Truth.Unknown)));
            all = all.And(one);
        }

        return all;
    }

    private void Judge(Pack pack, Rule rule, int index)
    {
        var trigger = Facts[index];
        var triggers = Triggers(rule, trigger, index);
        if (triggers == Truth.False || (rule.Compiled.Once && !IsFirst(rule, index, triggers)))
            return;
        var draft = new Draft(pack, rule, trigger, this);
        if (triggers == Truth.Unknown)
            draft.Undetermined(Unknowns(rule, trigger, index));
        else
            JudgeKind(draft, index);
        verdicts.Add(draft.Verdict());
    }

    private void JudgeKind(Draft draft, int index)
    {
        switch (draft.Rule.Kind)
        {
            case RuleKind.Obligation:
                Obligations.Judge(draft, index, this);
                break;
            case RuleKind.Precedence:
                Precedences.Judge(draft, this);
                break;
            case RuleKind.Prohibition:
                Prohibitions.Judge(draft, this);
                break;
        }
    }

    /// <summary>The first certain trigger of a case stands for it; only where none is certain, the first possible one.</summary>
    private bool IsFirst(Rule rule, int index, Truth triggers)
    {
        for (var i = 0; i < Facts.Length; i++)
            if (i != index && Counts(Facts[i]) && Triggers(rule, Facts[i], i) is var other
                && (i < index ? other >= triggers : other > triggers))
                return false;
        return true;
    }

    /// <summary>What would have to be known for it to be certain whether an entry triggers a rule.</summary>
    public List<Lacking> Unknowns(Rule rule, DocketEntry trigger, int index)
    {
        var compiled = rule.Compiled;
        var paths = new List<string>();
        compiled.Trigger.Unknowns(trigger, paths);
        if (compiled.Applies.Territory(trigger.Current.Envelope.Place) == Truth.Unknown)
            paths.Add(trigger.Current.Envelope.Place is null ? "place.country" : "place.subdivision");
        if (compiled.Applies.By(trigger) == Truth.Unknown)
            paths.Add("by.authority");
        Child.Unknowns(compiled.Applies, Facts, index, trigger, this, paths);
        if (InPeriod(rule, trigger) == Truth.Unknown && compiled.Period.Includes(trigger.OccurredAt, out var lacking) == Truth.Unknown)
            paths.Add(lacking!);
        if (Conditions(compiled, trigger) == Truth.Unknown)
            paths.Add("occurredAt");
        return [.. paths.Distinct().Select(path => path.StartsWith("effective.", StringComparison.Ordinal)
            ? new Lacking(path, null, null)
            : new Lacking(path, trigger.Id, trigger.Number))];
    }

    private void Annulled(Pack pack, Rule rule, DocketEntry entry)
    {
        if (Triggers(rule, entry, -1) == Truth.False)
            return;
        var draft = new Draft(pack, rule, entry, this);
        draft.Conclude(Outcome.Annulled);
        if (caseFile.Find(entry.AnnulledBy!.Value) is { } annulment)
            draft.Prove(annulment, EvidenceRole.Annuls);
        verdicts.Add(draft.Verdict());
    }

    /// <summary>The stored name of an entry's type.</summary>
    public static string NameOf(DocketEntry entry) => EntryCatalogue.Of(entry.Body.GetType()).Name;
}
