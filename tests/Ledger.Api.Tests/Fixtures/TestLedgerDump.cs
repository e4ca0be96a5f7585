using System.Text;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>Everything that lies in the database: every row of every schema as text, and every file of the cluster, its log included.</summary>
public static class TestLedgerDump
{
    private const string Tables = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1
        """;

    /// <summary>The lock that the host holds and the sockets: they hold nothing and cannot be read.</summary>
    private static readonly string[] Unreadable = ["ledger.lock", ".s.PGSQL"];

    /// <summary>Fails where one of the secrets is found, or <paramref name="present"/> is not.</summary>
    public static async Task SearchAsync(TestLedger ledger, PostgresServer server, IEnumerable<string> secrets, string present)
    {
        var found = 0;
        var wanted = secrets.ToArray();
        foreach (var table in await ledger.ListAsync(Tables, row => row.GetString(0)))
            foreach (var line in await ledger.ListAsync($"select t::text from {table} t", row => row.GetString(0)))
            {
                found += line.Contains(present, StringComparison.Ordinal) ? 1 : 0;
                foreach (var secret in wanted)
                    line.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(table);
            }

        found.ShouldBeGreaterThan(0);

        await ledger.TellAsync("checkpoint");
        var patterns = wanted.Select(Encoding.UTF8.GetBytes).ToArray();
        var folder = (await server.StartedAsync()).DataFolder;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsReadable))
            if (await BytesAsync(file) is { } bytes)
                foreach (var pattern in patterns)
                    bytes.AsSpan().IndexOf(pattern).ShouldBe(-1, file);
    }

    private static bool IsReadable(string file) =>
        !Unreadable.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal));

    /// <summary>Null where PostgreSQL has taken the file away meanwhile.</summary>
    private static async Task<byte[]?> BytesAsync(string file)
    {
        try
        {
            return await File.ReadAllBytesAsync(file);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
