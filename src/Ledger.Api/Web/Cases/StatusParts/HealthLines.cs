using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Health;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class HealthLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Health is { } health)
            yield return words.Line("health", StatusWords.Known(Checks(health, words), Recheck(health, words.Texts)), health.Proof);
    }

    private static string? Checks(HealthStatus health, StatusWords words) => health.LastChecks.Count > 0
        ? string.Join(", ", health.LastChecks.Select(check => words.Code("healthChecks", check)))
        : null;

    private static string? Recheck(HealthStatus health, Texts texts) => health.RecheckPlannedFor is { } recheck
        ? texts.Fill("status-line.health.recheck", new TimeText(texts).Occurred(recheck).Words)
        : null;
}
