using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class BestInterestsLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Assessment is { Proposes: { } proposed } assessment)
            yield return words.Line(
                "assessment", $"{words.Code("proposes", proposed)}; {words.Naming.Authority(assessment.Authority)}", assessment.Proof);
        if (status.BestInterests is { } best)
            yield return words.Line(
                "best-interests", $"{words.Code("option", best.Option)}; {words.Naming.Authority(best.Authority)}", best.Proof);
    }
}
