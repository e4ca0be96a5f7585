using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class UrgentMeasuresLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        foreach (var risk in status.Risks)
            yield return words.Line(
                "risk",
                StatusWords.Known(
                    words.Code("risks", risk.Risk),
                    risk.RiskIn is { } place ? words.Code("riskIn", place) : null,
                    risk.RiskLevel is { } level ? words.Code("riskLevel", level) : null),
                risk.Proof);
        foreach (var measure in status.Measures)
        {
            yield return words.Line(
                "measure",
                $"{words.Code("measureKind", measure.MeasureKind)}: "
                + $"{string.Join(", ", measure.Measures.Select(m => words.Code("measures", m)))}; "
                + words.Naming.Authority(measure.Authority),
                measure.Proof);
            if (measure.Review is { } review)
                yield return words.Line("measure-review", words.Code("review", review), measure.ReviewProof);
            if (measure.Execution is { } execution)
                yield return words.Line("measure-execution", words.Code("execution", execution), measure.ExecutionProof);
        }
    }
}
