using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ConsentLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        foreach (var consent in status.Consents)
            yield return words.Line(
                "consent",
                $"{words.Code("consentTo", consent.ConsentTo)}: {words.Code("consent", consent.Consent)} "
                + $"({words.Code("madeBy", consent.MadeBy)})",
                consent.Proof);
    }
}
