using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ReturnLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Return is { } returned)
            yield return words.Line(
                "return", $"{words.Naming.Country(returned.To)} ({words.Code("mode", returned.Mode)})", returned.Proof);
    }
}
