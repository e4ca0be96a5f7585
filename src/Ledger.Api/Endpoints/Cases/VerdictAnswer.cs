using Ledger.Api.Problems;
using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>A verdict as it is given out: outcome, standing and force apart, the word that follows, the proof, the rule.</summary>
internal sealed record VerdictAnswer
{
    public required string Rule { get; init; }
    public required PackIdentity Pack { get; init; }
    public required string Title { get; init; }
    public required Outcome Outcome { get; init; }
    public required string OutcomeText { get; init; }
    public required Standing Standing { get; init; }
    public required Force Force { get; init; }
    public Word? Word { get; init; }
    public string? WordText { get; init; }
    public required bool Proposed { get; init; }
    public required Severity Severity { get; init; }
    public required Confidence Confidence { get; init; }
    public required string Citation { get; init; }
    public string? Responsible { get; init; }
    public ClockUsed? Clock { get; init; }
    public Lateness? LateBy { get; init; }
    public Evidence? Trigger { get; init; }
    public required IReadOnlyList<Evidence> Proof { get; init; }
    public MissingEntry? Missing { get; init; }
    public required IReadOnlyList<Lacking> Lacking { get; init; }

    public static VerdictAnswer Of(Verdict verdict, Language language)
    {
        var code = WireName<Language>.Of(language);
        return new()
        {
            Rule = verdict.Rule.Id,
            Pack = verdict.Pack,
            Title = verdict.Rule.Title.In(code),
            Outcome = verdict.Outcome,
            OutcomeText = Texts.Of(verdict.Outcome, verdict.Rule.Kind).In(code),
            Standing = verdict.Standing,
            Force = verdict.Force,
            Word = verdict.Word,
            WordText = verdict.Word is { } word ? Texts.Of(word).In(code) : null,
            Proposed = verdict.Proposed,
            Severity = verdict.Rule.Severity,
            Confidence = verdict.Rule.Confidence,
            Citation = verdict.Rule.Citation,
            Responsible = verdict.Responsible,
            Clock = verdict.Clock,
            LateBy = verdict.LateBy,
            Trigger = verdict.Trigger,
            Proof = verdict.Proof,
            Missing = verdict.Missing,
            Lacking = verdict.Lacking,
        };
    }
}
