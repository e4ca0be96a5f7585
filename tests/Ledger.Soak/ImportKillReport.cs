namespace Ledger.Soak;

/// <summary>What was found after the kills of an import.</summary>
/// <param name="ImportKills">How often the importing process was killed.</param>
/// <param name="PostgresKills">How often PostgreSQL was killed.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Cases">Cases in the ledger.</param>
/// <param name="Differences">Where the ledger differs from the file, or a table from another.</param>
public sealed record ImportKillReport(int ImportKills, int PostgresKills, int Rows, long Cases, IReadOnlyList<string> Differences)
{
    /// <summary>True where the ledger holds the file, whole and once.</summary>
    public bool IsWhole => Differences.Count == 0 && Cases == Rows && Rows > 0;

    /// <inheritdoc/>
    public override string ToString() => $"""
        import killed {ImportKills} times, PostgreSQL {PostgresKills} times; {Rows} rows, {Cases} cases
        {(Differences.Count == 0 ? "no difference" : string.Join('\n', Differences))}
        """;
}
