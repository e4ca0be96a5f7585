using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ClosureLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Closure is not { } closure)
            yield break;
        if (closure is { TransferStep: { } step, Receiver: { } receiver })
            yield return words.Line(
                "case-transfer", $"{words.Naming.Authority(receiver)}; {words.Code("transferStep", step)}", closure.TransferProof);
        if (closure is { Closed: true, ClosingReason: { } reason })
            yield return words.Line("closed", words.Code("closingReason", reason), closure.ClosingProof);
        if (closure.ReopeningProof is { } reopening)
            yield return words.Line("reopened", words.Time(reopening.OccurredAt), reopening);
    }
}
