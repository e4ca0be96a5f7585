using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Return;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ReturnLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.ReturnSteps is { } steps)
            foreach (var line in Steps(steps, words))
                yield return line;
        if (status.Return is { } returned)
            yield return words.Line(
                "return", $"{words.Naming.Country(returned.To)} ({words.Code("mode", returned.Mode)})", returned.Proof);
    }

    private static IEnumerable<StatusLine> Steps(ReturnStepsStatus steps, StatusWords words)
    {
        if (steps.ReturnPlan is { } plan)
            yield return words.Line(
                "return-plan",
                StatusWords.Known(
                    words.Code("returnPlan", plan),
                    steps.PlannedFor is { } planned ? words.Time(planned) : null),
                steps.PlanProof);
        if (steps.ReturnAnswer is { } answer)
            yield return words.Line("return-answer", words.Code("returnAnswer", answer), steps.AnswerProof);
        if (steps is { StartProof: { } start, To: { } to })
            yield return words.Line("return-started", words.Naming.Country(to), start);
        if (steps.ReceivedBy is { } receiver)
            yield return words.Line("received", words.Naming.Authority(receiver), steps.ReceptionProof);
    }
}
