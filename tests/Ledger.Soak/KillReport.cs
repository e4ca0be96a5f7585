namespace Ledger.Soak;

/// <summary>What was found after the kills.</summary>
/// <param name="HostKills">How often the ledger's process was killed.</param>
/// <param name="PostgresKills">How often PostgreSQL was killed.</param>
/// <param name="Acknowledged">Entries whose recording was acknowledged.</param>
/// <param name="Repeated">Requests that were repeated with the same key, because no answer came.</param>
/// <param name="Lost">Acknowledged entries that are not in the docket.</param>
/// <param name="Doubled">Entries that are there more than once.</param>
/// <param name="Holes">Cases whose numbers are not 1 to n.</param>
public sealed record KillReport(
    int HostKills, int PostgresKills, int Acknowledged, int Repeated, int Lost, int Doubled, int Holes)
{
    /// <summary>True where nothing acknowledged is lost and nothing is doubled.</summary>
    public bool IsWhole => Lost == 0 && Doubled == 0 && Holes == 0 && Acknowledged > 0;
}
