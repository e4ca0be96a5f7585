using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class TraffickingLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Crimes is { } crimes)
            yield return words.Line(
                "crimes",
                words.Texts.Fill(
                    "status-line.crimes.text", crimes.Count, string.Join(", ", crimes.LastCrimes.Select(c => words.Code("crimes", c)))),
                crimes.Proof);
    }
}
