using Ledger.Domain.Cases;
using Ledger.Domain.Protocols.Conditions;
using NodaTime;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>A verdict in the making.</summary>
internal sealed class Draft(Pack pack, Rule rule, Opening opening, Hearing hearing)
{
    private List<Evidence>? _proof;
    private IReadOnlyList<Lacking> _lacking = [];
    private IReadOnlyList<PartVerdict> _parts = [];
    private Outcome _outcome;
    private MissingEntry? _missing;
    private ClockUsed? _clock;
    private Lateness? _late;

    public Rule Rule { get; } = rule;

    public CompiledRule Compiled { get; } = rule.Compiled;

    public Opening Opening { get; } = opening;

    public DocketEntry Trigger { get; } = opening.Trigger;

    public Scene Scene { get; } = hearing.SceneOf(opening.Trigger);

    public string Responsible { get; } = rule.Responsible ?? opening.Trigger.By.Authority;

    /// <summary>Which of several verdicts of the rule and trigger.</summary>
    public int? Episode { get; init; } = opening.Cause?.Episode;

    /// <summary>The order of a court that the verdict rests on.</summary>
    public string? Overlay { get; set; }

    public void Conclude(Outcome outcome) => _outcome = outcome;

    public void Undetermined(IReadOnlyList<Lacking> lacking)
    {
        _outcome = Outcome.Undetermined;
        _lacking = lacking.Count > 0 ? lacking : [new("occurredAt", Trigger.Id, Trigger.Number)];
    }

    /// <summary>Names the fields that say nothing.</summary>
    public void Lack(IReadOnlyList<string> paths) => _lacking = [.. paths.Select(path => new Lacking(path, Trigger.Id, Trigger.Number))];

    public void Prove(DocketEntry entry, EvidenceRole role) => (_proof ??= []).Add(EvidenceOf(entry, role));

    public void Run(ClockUsed clock) => _clock = clock;

    public void Show(IReadOnlyList<PartVerdict> parts) => _parts = parts;

    public void Late(Duration least, Duration? most)
    {
        _outcome = Outcome.FulfilledLate;
        _late = new(least, most);
    }

    /// <summary>Silence is a breach inside declared coverage only.</summary>
    public void Silent(Outcome ifCovered, IReadOnlyList<string>? missing = null)
    {
        var covered = hearing.Covered(Rule, Trigger);
        _outcome = covered ? ifCovered : Outcome.NotEvidenced;
        if (_outcome != Outcome.Fulfilled)
            Lack(missing, covered);
    }

    /// <summary>Names what is not on the record yet.</summary>
    public void Await(Outcome outcome = Outcome.Pending, IReadOnlyList<string>? missing = null)
    {
        _outcome = outcome;
        Lack(missing, hearing.Covered(Rule, Trigger));
    }

    public Verdict Verdict() => new()
    {
        Outcome = _outcome,
        Word = MayRaise()
            ? Words.Of(_outcome, Rule.Standing, Rule.Force, (Rule.Bound?.Proposed ?? false) || _clock is { Presumed: true }, Rule.Bearer)
            : null,
        Rule = Rule,
        Pack = pack.Identity,
        Episode = Episode,
        Trigger = EvidenceOf(Trigger, EvidenceRole.Trigger),
        Proof = _proof ?? (IReadOnlyList<Evidence>)[],
        Missing = _missing,
        Lacking = _lacking,
        Clock = _clock,
        LateBy = _late,
        Responsible = Responsible,
        Parts = _parts,
        CausedBy = Opening.Cause?.Rule.Id,
        Overlay = Overlay,
    };

    private void Lack(IReadOnlyList<string>? missing, bool covered) => _missing = new(missing ?? Rule.Entries, Responsible, covered);

    /// <summary>An imported case raises nothing but inside the coverage of its mapping.</summary>
    private bool MayRaise() => hearing.ImportOf(Trigger) is null || hearing.Covered(Rule, Trigger);

    private static Evidence EvidenceOf(DocketEntry entry, EvidenceRole role) =>
        new(role, entry.Id, entry.Number, Hearing.NameOf(entry), entry.OccurredAt, entry.Recorded.RecordedAt, entry.By.Authority);
}
