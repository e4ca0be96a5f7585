using Ledger.Projections.Cases;
using NpgsqlTypes;

namespace Ledger.Api.Recording.Writing;

/// <summary>
/// The rows of streams, entries and summaries, as the store itself would have written them (the test of their shape compares every
/// column), one statement a table for a whole group of requests.
/// </summary>
internal static class StreamRows
{
    /// <summary>How the store names the stream of a case.</summary>
    public const string StreamType = "case_entries";

    /// <summary>The one tenant.</summary>
    public const string Tenant = "*DEFAULT*";

    private const string Begin = $"""
        insert into ledger.mt_streams (id, type, version, timestamp, created, tenant_id, compacted_version, is_archived)
        select id, '{StreamType}', version, at, at, '{Tenant}', 0, false from unnest(^::uuid[], ^::bigint[], ^::timestamptz[]) r (id, version, at)
        """;

    /// <summary>Where another node wrote meanwhile the version is another, and the unique version of its entries ends the transaction.</summary>
    private const string GoOn = """
        update ledger.mt_streams s set version = r.version, timestamp = r.at
        from unnest(^::uuid[], ^::bigint[], ^::timestamptz[]) r (id, version, at) where s.id = r.id
        """;

    /// <summary>Every time is written: the default of the column is the instant at which the table was made.</summary>
    private const string Entries = $"""
        insert into ledger.mt_events
          (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name, is_archived)
        select seq_id, id, stream_id, version, data, type, at, '{Tenant}', dotnet, headers, user_name, false
        from unnest(^::bigint[], ^::uuid[], ^::uuid[], ^::bigint[], ^::jsonb[], ^::text[], ^::timestamptz[], ^::text[], ^::jsonb[], ^::text[])
          r (seq_id, id, stream_id, version, data, type, at, dotnet, headers, user_name)
        """;

    private static readonly string Summaries = $"""
        insert into ledger.mt_doc_casesummary (id, data, mt_version, mt_dotnet_type, case_number)
        select id, data, gen_random_uuid(), '{typeof(CaseSummary).FullName}', case_number
        from unnest(^::uuid[], ^::jsonb[], ^::text[]) r (id, data, case_number)
        on conflict (id) do update
          set data = excluded.data, mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp()
        """;

    /// <summary>The streams of cases that are opened.</summary>
    public static Rows Begun(IReadOnlyList<WrittenCase> cases) => Streams(Begin, cases);

    /// <summary>The streams of cases that go on.</summary>
    public static Rows GoneOn(IReadOnlyList<WrittenCase> cases) => Streams(GoOn, cases);

    /// <summary>What is known of the cases after it.</summary>
    public static Rows Summed(IReadOnlyList<WrittenCase> cases) => new(
        Summaries,
        (cases.Select(c => c.After.Id).ToArray(), NpgsqlDbType.Uuid),
        (cases.Select(c => c.Summary).ToArray(), NpgsqlDbType.Jsonb),
        (cases.Select(c => c.After.CaseNumber).ToArray(), NpgsqlDbType.Text));

    /// <summary>The entries.</summary>
    public static Rows Of(IReadOnlyList<WrittenEntry> entries) => new(
        Entries,
        (entries.Select(e => e.Recorded.Position).ToArray(), NpgsqlDbType.Bigint),
        (entries.Select(e => e.Prepared.Id).ToArray(), NpgsqlDbType.Uuid),
        (entries.Select(e => e.CaseId).ToArray(), NpgsqlDbType.Uuid),
        (entries.Select(e => e.Recorded.Number).ToArray(), NpgsqlDbType.Bigint),
        (entries.Select(e => e.Prepared.Data).ToArray(), NpgsqlDbType.Jsonb),
        (entries.Select(e => e.Prepared.Type.Alias).ToArray(), NpgsqlDbType.Text),
        (entries.Select(e => e.Recorded.RecordedAt.ToDateTimeUtc()).ToArray(), NpgsqlDbType.TimestampTz),
        (entries.Select(e => e.Prepared.Type.DotNet).ToArray(), NpgsqlDbType.Text),
        (entries.Select(e => e.Prepared.Headers).ToArray(), NpgsqlDbType.Jsonb),
        (entries.Select(e => e.Recorded.RecordedBy.Subject).ToArray(), NpgsqlDbType.Text));

    private static Rows Streams(string sql, IReadOnlyList<WrittenCase> cases) => new(
        sql,
        (cases.Select(c => c.After.Id).ToArray(), NpgsqlDbType.Uuid),
        (cases.Select(c => (long)c.After.All.Count).ToArray(), NpgsqlDbType.Bigint),
        (cases.Select(c => c.After.All[^1].RecordedAt.ToDateTimeUtc()).ToArray(), NpgsqlDbType.TimestampTz));
}
