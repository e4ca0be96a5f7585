namespace Ledger.Domain.Cases.Trafficking;

/// <summary>The crimes reported.</summary>
public sealed record CrimeStatus
{
    /// <summary>How many reports.</summary>
    public required int Count { get; init; }

    /// <summary>The crimes of the last report.</summary>
    public required IReadOnlyList<Crime> LastCrimes { get; init; }

    /// <summary>The authority that was told, by code.</summary>
    public string? Recipient { get; init; }

    /// <summary>The entry of the last report.</summary>
    public required Cited Proof { get; init; }

    internal static CrimeStatus? Of(Facts facts) =>
        facts.Last<CrimeReported>() is var (report, entry)
            ? new()
            {
                Count = facts.Every<CrimeReported>().Count(),
                LastCrimes = report.Crimes,
                Recipient = report.Recipient,
                Proof = facts.Cite(entry),
            }
            : null;
}
