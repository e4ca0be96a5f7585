namespace Ledger.Api.Tests.Fixtures;

/// <summary>
/// How many rows lie in every table of the ledger. The tombstones are left out with which Marten fills the positions of an append that
/// failed: they are no part of any request. So are the views that follow by themselves, and how far they have come.
/// </summary>
public static class TestLedgerRows
{
    private const string Tables = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname in ('ledger', 'vault', 'tlog', 'public') and tablename not like 'wolverine%'
          and tablename not like 'case\_%' and tablename not in ('mt_event_progression', 'mt_high_water_skips')
        order by 1
        """;

    /// <summary>Entries: events that are no tombstones.</summary>
    public const string Entries = "(select * from ledger.mt_events where type <> 'tombstone')";

    private const string Streams = "(select * from ledger.mt_streams where type <> 'tombstone')";

    /// <summary>One line a table: the rows of a request are all there or none of them.</summary>
    public static async Task<string> CountAsync(TestLedger ledger)
    {
        var lines = new List<string>();
        foreach (var table in await ledger.ListAsync(Tables, row => row.GetString(0)))
            lines.Add($"{table} {await ledger.AskAsync<long>($"select count(*) from {Counted(table)} counted")}");
        return string.Join('\n', lines);
    }

    private static string Counted(string table) => table switch
    {
        "ledger.mt_events" => Entries,
        "ledger.mt_streams" => Streams,
        _ => table,
    };
}
