using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class RestitutionLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Restitution is { Revision: { } revision } plan)
            yield return words.Line(
                "plan",
                StatusWords.Known(words.Code("revision", revision), plan.Proposes is { } option ? words.Code("proposes", option) : null),
                plan.PlanProof);
    }
}
