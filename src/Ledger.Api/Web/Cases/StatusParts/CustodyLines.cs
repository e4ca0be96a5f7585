using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class CustodyLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Custody is { } custody)
            yield return words.Line(
                "custody", $"{words.Naming.Authority(custody.Holder)}; {words.Code("ground", custody.Ground)}", custody.Proof);
        if (status.Custody is { Ending: { } ending } ended)
            yield return words.Line("custody-ended", words.Code("ending", ending), ended.EndingProof);
        foreach (var adult in status.Adults)
            yield return words.Line(
                "adult", $"{words.Code("relationship", adult.Relationship)}: {words.Code("holding", adult.Holding)}", adult.Proof);
    }
}
