using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ProcedureLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        foreach (var decision in status.Decisions)
            yield return words.Line(
                "decision",
                $"{words.Code("kind", decision.Kind)}: {words.Code("outcome", decision.Outcome)}; {words.Naming.Authority(decision.Authority)}",
                decision.Proof);
    }
}
