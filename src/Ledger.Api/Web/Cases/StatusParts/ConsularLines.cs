using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ConsularLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Consular is { } consular)
            yield return words.Line(
                "consular", string.Join(", ", consular.Acts.Select(act => words.Code("consularActs", act))), consular.Proof);
    }
}
