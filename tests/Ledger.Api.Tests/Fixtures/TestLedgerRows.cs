namespace Ledger.Api.Tests.Fixtures;

/// <summary>How many rows lie in every table of the ledger.</summary>
public static class TestLedgerRows
{
    private const string Tables = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname in ('ledger', 'vault', 'tlog', 'public') and tablename not like 'wolverine%' order by 1
        """;

    /// <summary>One line a table: the rows of a request are all there or none of them.</summary>
    public static async Task<string> CountAsync(TestLedger ledger)
    {
        var lines = new List<string>();
        foreach (var table in await ledger.ListAsync(Tables, row => row.GetString(0)))
            lines.Add($"{table} {await ledger.AskAsync<long>($"select count(*) from {table}")}");
        return string.Join('\n', lines);
    }
}
