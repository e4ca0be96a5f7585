using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Procedure;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class ProcedureLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words) =>
    [
        .. status.Screenings.Select(screening => words.Line(
            "screening",
            StatusWords.Known(
                words.Code("screening", screening.Screening),
                screening.ScreeningResult is { } result
                    ? words.Code("screeningResult", result)
                    : words.Code("screeningStep", screening.ScreeningStep)),
            screening.Proof)),
        .. status.Proceedings is { } proceedings ? Proceedings(proceedings, words) : [],
        .. status.Decisions.Select(decision => words.Line(
            "decision",
            $"{words.Code("kind", decision.Kind)}: {words.Code("outcome", decision.Outcome)}; {words.Naming.Authority(decision.Authority)}",
            decision.Proof)),
    ];

    private static IEnumerable<StatusLine> Proceedings(ProceedingsStatus proceedings, StatusWords words)
    {
        foreach (var opened in proceedings.Procedures)
            yield return words.Line(
                "procedure", $"{words.Code("procedure", opened.Procedure)}; {words.Naming.Authority(opened.Before)}", opened.Proof);
        if (proceedings.HearingProof is { } hearing)
            yield return words.Line("hearing", words.Time(hearing.OccurredAt), hearing);
        if (proceedings.NotifiedProof is { } notified)
            yield return words.Line("notified", words.Time(notified.OccurredAt), notified);
        if (proceedings.AppealRemedy is { } remedy)
            yield return words.Line("appeal", words.Code("appealRemedy", remedy), proceedings.AppealProof);
        foreach (var clock in proceedings.Suspended)
            yield return words.Line(
                "suspended",
                StatusWords.Known(
                    words.Code("suspensionGround", clock.SuspensionGround),
                    clock.Procedure is { } procedure ? words.Code("procedure", procedure) : null,
                    clock.Rules.Count > 0 ? string.Join(", ", clock.Rules) : null),
                clock.Proof);
        if (proceedings.ImpossibilityReason is { } reason)
            yield return words.Line(
                "impossibility",
                words.Texts.Fill("status-line.last-of", proceedings.Impossibilities, words.Code("impossibilityReason", reason)),
                proceedings.ImpossibilityProof);
    }
}
