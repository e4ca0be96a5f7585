using Ledger.Domain.Privacy;
using Ledger.Domain.Protocols;
using NodaTime;
using RuleTexts = Ledger.Domain.Protocols.Texts;

namespace Ledger.Api.Web.Cases;

/// <summary>Words a verdict: the three parts apart, the word the engine gave it, and what is missing or not known well enough.</summary>
public sealed class VerdictWords(Texts texts)
{
    private readonly Naming _naming = new(texts);

    public VerdictView Of(Verdict verdict) => new()
    {
        Rule = verdict.Rule.Id,
        Key = verdict.Trigger is { } trigger ? $"{trigger.Number}" : "0",
        Title = In(verdict.Rule.Title),
        OutcomeCode = WireName<Outcome>.Of(verdict.Outcome),
        Outcome = In(RuleTexts.Of(verdict.Outcome)),
        WordCode = verdict.Word is { } code ? WireName<Word>.Of(code) : null,
        Word = verdict.Word is { } word ? In(RuleTexts.Of(word)) : null,
        Standing = In(RuleTexts.Of(verdict.Standing)),
        Force = In(RuleTexts.Of(verdict.Force)),
        Confidence = In(RuleTexts.Of(verdict.Rule.Confidence)),
        Citation = verdict.Rule.Citation,
        ProposedBound = verdict.Proposed,
        DueEarliest = verdict.Clock?.DueEarliest,
        DueLatest = verdict.Clock?.DueLatest,
        Explanation = In(verdict.Rule.Explanation),
        Notes = [.. Notes(verdict)],
        Proof = [.. new[] { verdict.Trigger }.OfType<Evidence>().Concat(verdict.Proof).Select(evidence => evidence.Entry).Distinct()]
    };

    private IEnumerable<string> Notes(Verdict verdict)
    {
        if (verdict.Missing is { } missing)
            yield return texts.Fill(missing.Covered ? "verdict.missing.covered" : "verdict.missing",
                string.Join(texts["verdict.or"], missing.AnyOf.Select(_naming.Entry)), _naming.Authority(missing.Authority));
        foreach (var lacking in verdict.Lacking)
            yield return texts.Fill("verdict.lacking", Path(lacking.Path),
                lacking.Number is { } number ? texts.Fill("entry.number", number) : texts["verdict.lacking.rule"]);
        if (verdict.LateBy is { } late) yield return texts.Fill("verdict.late", Length(late.Least));
    }

    /// <summary>An object and, after it, the field of it: <c>birth</c>, <c>birth.month</c>.</summary>
    private string Path(string path) => string.Join(", ", path.Split('.').Select((_, i) => _naming.Field(Upto(path, i + 1))));

    private static string Upto(string path, int names) => string.Join('.', path.Split('.').Take(names));

    private string Length(Duration length) =>
        length.TotalHours < 1 ? texts.Fill("duration.minutes", (int)length.TotalMinutes)
        : length.TotalHours < 48 ? texts.Fill("duration.hours", (int)length.TotalHours)
        : texts.Fill("duration.days", (int)length.TotalDays);

    private string In(Localized text) => text.In(texts.Language);
}
