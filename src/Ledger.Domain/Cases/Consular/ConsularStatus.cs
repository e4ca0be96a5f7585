namespace Ledger.Domain.Cases.Consular;

/// <summary>What consulates did for the child.</summary>
public sealed record ConsularStatus
{
    /// <summary>The consulate that last did something, by code.</summary>
    public required string Authority { get; init; }

    /// <summary>Everything any of them did.</summary>
    public required IReadOnlyList<ConsularAct> Acts { get; init; }

    /// <summary>The entry of the last time.</summary>
    public required Cited Proof { get; init; }

    internal static ConsularStatus? Of(Facts facts) =>
        facts.Last<ConsularAssistanceGiven>() is var (_, entry)
            ? new()
            {
                Authority = entry.By.Authority,
                Acts = [.. facts.Every<ConsularAssistanceGiven>().SelectMany(a => a.Body.ConsularActs).Distinct().Order()],
                Proof = facts.Cite(entry),
            }
            : null;
}
