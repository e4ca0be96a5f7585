namespace Ledger.Soak;

/// <summary>What was found under hostile requests.</summary>
public sealed record HostileReport
{
    /// <summary>Hostile requests sent.</summary>
    public required int Sent { get; init; }

    /// <summary>How many of them a second.</summary>
    public required int PerSecond { get; init; }

    /// <summary>Answers by status; 0 where the connection ended without one.</summary>
    public required IReadOnlyDictionary<int, int> Statuses { get; init; }

    /// <summary>Entries of honest clients whose recording was acknowledged, and of hostile requests that were good all the same.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>What should not be: each a sentence, the first of its kind with the request that showed it.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>True where nothing is wrong and both sides were heard.</summary>
    public bool IsWhole => Faults.Count == 0 && Acknowledged > 0 && Sent > 0;

    /// <inheritdoc/>
    public override string ToString() => $"""
        {Sent} hostile requests, {PerSecond} a second; {Acknowledged} entries acknowledged
        {string.Join(", ", Statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))}
        {(Faults.Count == 0 ? "no faults" : string.Join('\n', Faults))}
        """;
}
