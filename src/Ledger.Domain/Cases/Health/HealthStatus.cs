using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Health;

/// <summary>The health checks, and what the last one asks for.</summary>
public sealed record HealthStatus
{
    /// <summary>How many checks.</summary>
    public required int Count { get; init; }

    /// <summary>What the last one checked.</summary>
    public required IReadOnlyList<HealthCheckKind> LastChecks { get; init; }

    /// <summary>What care the last one asks for.</summary>
    public CareNeeded? CareNeeded { get; init; }

    /// <summary>When the last one asks for the next.</summary>
    public EventTime? RecheckPlannedFor { get; init; }

    /// <summary>The entry of the last one.</summary>
    public required Cited Proof { get; init; }

    internal static HealthStatus? Of(Facts facts) =>
        facts.Last<HealthChecked>() is var (check, entry)
            ? new()
            {
                Count = facts.Every<HealthChecked>().Count(),
                LastChecks = check.HealthChecks,
                CareNeeded = check.CareNeeded,
                RecheckPlannedFor = check.RecheckPlannedFor,
                Proof = facts.Cite(entry),
            }
            : null;
}
