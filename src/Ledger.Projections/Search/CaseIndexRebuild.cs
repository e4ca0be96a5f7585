using Ledger.Projections.Store;
using Npgsql;

namespace Ledger.Projections.Search;

/// <summary>
/// Builds the index anew from the streams, beside the one that is served, and puts it in its place: one transaction, so that whatever
/// stops it the old one stays whole.
/// </summary>
/// <remarks>
/// Whoever follows the record goes on meanwhile. At the end writers of the old tables are kept out, the cases that moved since are folded
/// again up to where the follower stands, and the tables change places. What the follower writes next goes to the new ones: it waits for
/// the lock before it knows which table the name means. Its progress is left alone; see <see cref="CaseIndex.Position"/>.
/// </remarks>
/// <param name="owner">Connections under the role that owns the tables.</param>
/// <param name="highWater">Up to where the record is settled.</param>
public sealed class CaseIndexRebuild(NpgsqlDataSource owner, HighWater highWater)
{
    /// <summary>
    /// Where the new tables are built, with the names of the old ones, so that tables, keys and indexes keep theirs. Empty otherwise; made
    /// by the migration, because a database may be in the hands of someone who lets nobody else make schemas.
    /// </summary>
    public const string Beside = "ledger_rebuild";

    private const string Tables = $"""
        select pg_advisory_xact_lock(1279542600);
        create table {Beside}.{CaseIndex.Table} (like {LedgerStore.Schema}.{CaseIndex.Table} including defaults);
        create table {Beside}.{CaseIndex.Terms} (like {LedgerStore.Schema}.{CaseIndex.Terms} including defaults);
        """;

    private const string Copy = $"""
        copy {Beside}.{CaseIndex.Table} (id, opened_on, encountered_on, exited_on, position, case_number, stage, sex, age, country,
          subdivision, facility, opened_in, origins, origin_may_see, restricted, terms, relations, item, facts) from stdin (format binary)
        """;

    private static readonly string Keys = $"""
        insert into {Beside}.{CaseIndex.Terms} (term, opened_on, id, relation)
          select u.term, n.opened_on, n.id, u.relation from {Beside}.{CaseIndex.Table} n cross join unnest(n.terms, n.relations) as u (term, relation);
        alter table {Beside}.{CaseIndex.Table} add constraint {CaseIndex.TableKey} primary key (id);
        alter table {Beside}.{CaseIndex.Terms} add constraint {CaseIndex.TermsKey} primary key (term, opened_on, id);
        {CaseIndex.Indexes(Beside)}
        analyze {Beside}.{CaseIndex.Table};
        analyze {Beside}.{CaseIndex.Terms};
        """;

    /// <summary>
    /// Writers out, first in the order in which they come; then readers, in theirs. Who holds one lock and waits for the other is let go first.
    /// </summary>
    private const string Lock = $"""
        set local lock_timeout = '2s';
        lock table {LedgerStore.Schema}.{CaseIndex.Terms} in share row exclusive mode;
        lock table {LedgerStore.Schema}.{CaseIndex.Table} in share row exclusive mode;
        """;

    /// <summary>The rights that anyone was given on the old tables, then the change of places.</summary>
    private const string Swap = $$"""
        lock table {{LedgerStore.Schema}}.{{CaseIndex.Table}} in access exclusive mode;
        lock table {{LedgerStore.Schema}}.{{CaseIndex.Terms}} in access exclusive mode;
        do $$ declare granted text; begin
          for granted in
            select format('grant %s on {{Beside}}.%I to %s', a.privilege_type, c.relname, case when a.grantee = 0 then 'public' else a.grantee::regrole::text end)
            from pg_class c cross join aclexplode(c.relacl) a
            where c.oid in ('{{LedgerStore.Schema}}.{{CaseIndex.Table}}'::regclass, '{{LedgerStore.Schema}}.{{CaseIndex.Terms}}'::regclass)
              and a.grantee <> c.relowner
          loop execute granted; end loop;
        end $$;
        drop table {{LedgerStore.Schema}}.{{CaseIndex.Table}}, {{LedgerStore.Schema}}.{{CaseIndex.Terms}};
        alter table {{Beside}}.{{CaseIndex.Table}} set schema {{LedgerStore.Schema}};
        alter table {{Beside}}.{{CaseIndex.Terms}} set schema {{LedgerStore.Schema}};
        """;

    private const string Stands = $"select coalesce((select last_seq_id from ledger.mt_event_progression where name = '{CaseIndex.Shard}'), 0)";

    private const string Reached = $"""
        insert into ledger.{CaseIndex.Rebuilt} as r (name, position) values ('{CaseIndex.Name}', $1)
        on conflict (name) do update set position = greatest(r.position, excluded.position)
        """;

    /// <summary>Rebuilds; what was done.</summary>
    public async Task<Rebuilt> RunAsync(CancellationToken cancellation)
    {
        var settled = await highWater.SettledAsync(cancellation);
        await using var connection = await owner.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection, Tables, cancellation);
        var fold = new CaseIndexFold(owner);
        var cases = await CopyAsync(connection, fold, settled, cancellation);
        await RunAsync(connection, Keys, cancellation);
        var position = await SwapAsync(connection, transaction, settled, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(cases, fold.Entries, position);
    }

    private static async Task<long> CopyAsync(NpgsqlConnection connection, CaseIndexFold fold, long position, CancellationToken cancellation)
    {
        long cases = 0;
        await using var copy = await connection.BeginBinaryImportAsync(Copy, cancellation);
        copy.Timeout = TimeSpan.Zero;
        await fold.RunAsync(
            position,
            since: 0,
            async (rows, token) =>
            {
                cases += rows.Count;
                foreach (var row in rows)
                    await row.WriteAsync(copy, token);
            },
            cancellation);
        await copy.CompleteAsync(cancellation);
        return cases;
    }

    /// <summary>A reader that does not end holds the change of places up, not the other readers: it is tried again.</summary>
    private async Task<long> SwapAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, long settled, CancellationToken cancellation)
    {
        while (true)
        {
            await transaction.SaveAsync(nameof(Swap), cancellation);
            try
            {
                await RunAsync(connection, Lock, cancellation);
                var position = await FollowAsync(connection, settled, cancellation);
                await RunAsync(connection, Swap, cancellation);
                return position;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.RollbackAsync(nameof(Swap), cancellation);
            }
        }
    }

    /// <summary>Brings the new tables to where the follower stands, where that is further.</summary>
    private async Task<long> FollowAsync(NpgsqlConnection connection, long settled, CancellationToken cancellation)
    {
        await using var stands = new NpgsqlCommand(Stands, connection);
        var position = Math.Max(settled, (long)(await stands.ExecuteScalarAsync(cancellation))!);
        if (position > settled)
            await new CaseIndexFold(owner).RunAsync(
                position,
                settled,
                async (rows, token) =>
                {
                    var json = CaseIndexRow.ToJson(rows);
                    foreach (var statement in CaseIndexRow.Replace(Beside, value: "$1"))
                        await RunAsync(connection, statement, token, json);
                },
                cancellation);
        await RunAsync(connection, Reached, cancellation, position);
        return position;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>What a rebuild did.</summary>
/// <param name="Cases">How many cases it folded.</param>
/// <param name="Entries">Out of how many entries.</param>
/// <param name="Position">The position at which the index stands.</param>
public sealed record Rebuilt(long Cases, long Entries, long Position);
