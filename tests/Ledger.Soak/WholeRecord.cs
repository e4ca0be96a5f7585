using Ledger.Api.Embedded;
using Npgsql;

namespace Ledger.Soak;

/// <summary>
/// Holds the tables of a stopped ledger against each other: one transaction writes an event, its core, its ciphertexts, its status and
/// the row of its request, so none of them may be there without the others.
/// </summary>
internal static class WholeRecord
{
    /// <summary>What a sealed field leaves in an event: a digest and whose it is.</summary>
    private const string Sealed = """
        (select e.id as event, (s ->> 'of')::uuid as subject
         from ledger.mt_events e, jsonb_path_query(e.data, 'strict $.** ? (exists (@.sealed) && exists (@.of))') s)
        """;

    private const string Named = """
        (select (a ->> 'id')::uuid as event, (a ->> 'number')::bigint as number, (i.answer ->> 'case')::uuid as stream
         from ledger.idempotency i, jsonb_array_elements(i.answer -> 'entries') a where i.answer is not null)
        """;

    /// <summary>The ledger's own stream is no case: it has no status, and nobody's request wrote it.</summary>
    private const string OwnStream = "(select stream_id from ledger.mt_events where type = 'coverage-declared.v1')";

    private static readonly (string What, string Rows)[] Faults =
    [
        ("events without a core", """
            ledger.mt_events e where not exists
              (select from tlog.cores c where c.event_id = e.id and c.case_id = e.stream_id and c.ver = e.version and c.seq = e.seq_id)
            """),
        ("cores without an event", "tlog.cores c where not exists (select from ledger.mt_events e where e.id = c.event_id)"),
        ("sealed fields without a ciphertext", $"""
            {Sealed} f where not exists (select from vault.ciphertexts c where c.event = f.event and c.subject = f.subject)
            """),
        ("ciphertexts without a sealed field", $"""
            vault.ciphertexts c where not exists (select from {Sealed} f where c.event = f.event and c.subject = f.subject)
            """),
        ("ciphertexts without a key", """
            vault.ciphertexts c where not exists (select from vault.keys k where k.subject = c.subject and k.key_id = c.key_id)
            """),
        ("events without the row of their request", $"""
            ledger.mt_events e where not e.headers ? 'import' and e.stream_id not in {OwnStream}
              and not exists (select from {Named} n where n.event = e.id and n.number = e.version and n.stream = e.stream_id)
            """),
        ("rows of a request without their event", $"""
            {Named} n where not exists
              (select from ledger.mt_events e where e.id = n.event and e.version = n.number and e.stream_id = n.stream)
            """),
        ("streams with a hole", """
            (select s.version as said, count(e.id) as held, max(e.version) as last
             from ledger.mt_streams s left join ledger.mt_events e on e.stream_id = s.id group by s.id, s.version) v
            where v.said <> v.held or v.said <> v.last
            """),
        ("cases without their status", $"""
            ledger.mt_streams s where s.id not in {OwnStream} and not exists
              (select from ledger.mt_doc_casesummary d where d.id = s.id and (d.data ->> 'version')::bigint = s.version)
            """),
        ("statuses without a case", """
            ledger.mt_doc_casesummary d where not exists (select from ledger.mt_streams s where s.id = d.id)
            """),
    ];

    /// <summary>Starts PostgreSQL on the folder and asks; the connection string lives as long as the question.</summary>
    public static async Task<T> AskAsync<T>(string folder, Func<NpgsqlDataSource, Task<T>> ask)
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(
            new() { DataFolder = folder, Binaries = Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN") },
            _ => { },
            CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        return await ask(source);
    }

    /// <summary>What is there by half: how many, of which kind.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(NpgsqlDataSource source)
    {
        var found = new List<string>();
        foreach (var (what, rows) in Faults)
            if (await CountAsync(source, rows) is > 0 and var count)
                found.Add($"{count} {what}");
        return found;
    }

    /// <summary>How many of these entries are not on the record.</summary>
    public static async Task<int> LostAsync(NpgsqlDataSource source, IReadOnlyCollection<Guid> acknowledged)
    {
        await using var command = source.CreateCommand("select count(distinct id)::int from ledger.mt_events where id = any ($1)");
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue(acknowledged.ToArray());
        return acknowledged.Distinct().Count() - (int)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<long> CountAsync(NpgsqlDataSource source, string rows)
    {
        await using var command = source.CreateCommand($"select count(*) from {rows}");
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
