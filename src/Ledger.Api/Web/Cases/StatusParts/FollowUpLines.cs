using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class FollowUpLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.FollowUp is not { } followUp)
            yield break;
        if (followUp.Reached is { } reached)
            yield return words.Line(
                "follow-up", words.Texts.Fill("status-line.last-of", followUp.Count, words.Code("reached", reached)), followUp.Proof);
        if (followUp.Safe is { } safe)
            yield return words.Line("safe", words.Naming.Flag(safe), followUp.Proof);
        if (followUp.NextPlanned is { } next)
            yield return words.Line("next-follow-up", words.Time(next), followUp.Proof);
        if (followUp.Service is { } service)
            yield return words.Line(
                "services",
                words.Texts.Fill("status-line.last-of", followUp.Services, words.Code("service", service)),
                followUp.ServiceProof);
        if (followUp.AgeingOutProof is { } plan)
            yield return words.Line("ageing-out", words.Time(plan.OccurredAt), plan);
    }
}
