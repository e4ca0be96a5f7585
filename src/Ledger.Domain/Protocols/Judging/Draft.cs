using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A verdict in the making.</summary>
internal sealed class Draft(Pack pack, Rule rule, DocketEntry trigger, Hearing hearing)
{
    private readonly List<Evidence> _proof = [];
    private IReadOnlyList<Lacking> _lacking = [];
    private Outcome _outcome;
    private MissingEntry? _missing;
    private ClockUsed? _clock;
    private Lateness? _late;

    public Rule Rule { get; } = rule;

    public CompiledRule Compiled { get; } = rule.Compiled;

    public DocketEntry Trigger { get; } = trigger;

    public string Responsible { get; } = rule.Responsible ?? trigger.By.Authority;

    public void Conclude(Outcome outcome) => _outcome = outcome;

    public void Undetermined(IReadOnlyList<Lacking> lacking)
    {
        _outcome = Outcome.Undetermined;
        _lacking = lacking;
    }

    public void Prove(DocketEntry entry, EvidenceRole role) => _proof.Add(EvidenceOf(entry, role));

    public void Run(ClockUsed clock) => _clock = clock;

    public void Late(Duration least, Duration? most)
    {
        _outcome = Outcome.FulfilledLate;
        _late = new(least, most);
    }

    /// <summary>Silence is a breach inside declared coverage only.</summary>
    public void Silent(Outcome ifCovered)
    {
        var covered = hearing.Covered(Rule, Trigger);
        _outcome = covered ? ifCovered : Outcome.NotEvidenced;
        if (_outcome != Outcome.Fulfilled)
            Lack(covered);
    }

    /// <summary>Names what is not on the record yet.</summary>
    public void Await()
    {
        _outcome = Outcome.Pending;
        Lack(hearing.Covered(Rule, Trigger));
    }

    public Verdict Verdict() => new()
    {
        Outcome = _outcome,
        Word = MayRaise() ? Words.Of(_outcome, Rule.Standing, Rule.Force, Rule.Bound?.Proposed ?? false) : null,
        Rule = Rule,
        Pack = pack.Identity,
        Trigger = EvidenceOf(Trigger, EvidenceRole.Trigger),
        Proof = _proof,
        Missing = _missing,
        Lacking = _lacking,
        Clock = _clock,
        LateBy = _late,
        Responsible = Responsible,
    };

    private void Lack(bool covered) => _missing = new(Compiled.Wanted.Names, Responsible, covered);

    /// <summary>An imported case raises nothing but inside the coverage of its mapping.</summary>
    private bool MayRaise() => hearing.ImportOf(Trigger) is null || hearing.Covered(Rule, Trigger);

    private static Evidence EvidenceOf(DocketEntry entry, EvidenceRole role) =>
        new(role, entry.Id, entry.Number, Hearing.NameOf(entry), entry.OccurredAt, entry.Recorded.RecordedAt, entry.By.Authority);
}
