using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Domain.Protocols;

/// <summary>A case with known outcome that explains a rule and tests it.</summary>
/// <param name="Id">Its id within the rule.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Given">The entries, in the order in which they are recorded.</param>
/// <param name="Coverage">What is declared complete.</param>
/// <param name="At">The instant of judgement, UTC.</param>
/// <param name="Expected">The verdicts of the rule, in the order of their triggers; none where it is not triggered.</param>
public sealed record WorkedExample(
    string Id, Localized Title, IReadOnlyList<Recorded> Given, Coverage Coverage, Instant At, IReadOnlyList<ExpectedVerdict> Expected)
{
    /// <summary>The verdicts that a pack gives for a rule of this id.</summary>
    public IReadOnlyList<Verdict> Judge(Pack pack, string rule) =>
        [.. ProtocolMonitor.Judge(CaseFile.Of(Given), [pack], Coverage, At, At).All.Where(v => v.Rule.Id == rule)];

    /// <summary>True where a pack gives the verdicts that are expected of a rule.</summary>
    public bool Holds(Pack pack, string rule) =>
        Judge(pack, rule).Select(v => new ExpectedVerdict(v.Outcome, v.Word)).SequenceEqual(Expected);
}

/// <summary>What a worked example expects of one trigger.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Word">The word that follows, or null.</param>
public sealed record ExpectedVerdict(Outcome Outcome, Word? Word);
