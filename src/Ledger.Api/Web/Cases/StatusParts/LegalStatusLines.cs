using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class LegalStatusLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        foreach (var stay in status.LegalStatus)
            yield return words.Line(
                "legal-status",
                StatusWords.Known(
                    words.Code("legalStatus", stay.LegalStatus),
                    stay.StatusDecision is { } decision ? words.Code("statusDecision", decision) : words.Texts["status-line.asked"]),
                stay.Proof);
    }
}
