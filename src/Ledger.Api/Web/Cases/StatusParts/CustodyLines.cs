using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class CustodyLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Custody is { } custody)
            yield return words.Line(
                "custody", $"{words.Naming.Authority(custody.Holder)}; {words.Code("ground", custody.Ground)}", custody.Proof);
    }
}
