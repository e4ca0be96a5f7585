using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class AsylumLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Asylum is not { } asylum)
            yield break;
        if (asylum.NeedExcluded is { } excluded)
            yield return words.Line(
                "protection-need", words.Texts[excluded ? "status-line.need-excluded" : "status-line.need-indicated"], asylum.NeedProof);
        if (asylum.AsylumStep is { } step)
            yield return words.Line("asylum-claim", words.Code("asylumStep", step), asylum.ClaimProof);
        if (asylum.Resolution is { } resolution)
            yield return words.Line("asylum-resolution", words.Code("resolution", resolution), asylum.ResolutionProof);
    }
}
