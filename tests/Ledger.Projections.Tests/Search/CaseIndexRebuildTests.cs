using CsCheck;
using Ledger.Api.Tests.Fixtures;
using Ledger.Projections.Search;
using Ledger.Projections.Store;

namespace Ledger.Projections.Tests.Search;

/// <summary>A rebuild puts an index in the place of another, while the record goes on.</summary>
public sealed class CaseIndexRebuildTests(PostgresServer server)
{
    private const int Runs = 5;

    /// <summary>Everything about the tables that is not a row: keys, indexes, columns, rights, owners.</summary>
    private const string Shape = $"""
        select indexdef from pg_indexes where tablename in ('{CaseIndex.Table}', '{CaseIndex.Terms}')
        union all
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
          where conrelid in ('ledger.{CaseIndex.Table}'::regclass, 'ledger.{CaseIndex.Terms}'::regclass)
        union all
        select attrelid::regclass || ' ' || attnum || ' ' || attname || ' ' || atttypid::regtype || ' ' || attnotnull from pg_attribute
          where attrelid in ('ledger.{CaseIndex.Table}'::regclass, 'ledger.{CaseIndex.Terms}'::regclass) and attnum > 0
        union all
        select nspname || '.' || relname || ' ' || relowner::regrole || ' ' || (select string_agg(acl::text, ' ' order by acl::text) from unnest(relacl) acl)
          from pg_class join pg_namespace n on n.oid = relnamespace where relname in ('{CaseIndex.Table}', '{CaseIndex.Terms}')
        union all
        select nspname from pg_namespace where nspname not like 'pg\_%'
        order by 1
        """;

    [Fact]
    public async Task a_rebuilt_index_has_the_names_keys_and_rights_of_the_one_before()
    {
        await using var ledger = await IndexedCases.StartAsync(server);
        await ledger.TellAsync($"grant select on ledger.{CaseIndex.Table} to ledger_bi");
        var before = await ledger.LinesAsync(Shape);

        await Rebuild(ledger);

        before.ShouldContain(line => line.Contains("ledger_app", StringComparison.Ordinal));
        (await ledger.LinesAsync(Shape)).ShouldBe(before);
    }

    [Fact]
    public Task a_rebuilt_index_equals_the_live_one_while_entries_are_recorded_and_followed() =>
        IndexedCases.Pieces.SampleAsync(
            async pieces =>
            {
                await using var ledger = await IndexedCases.StartAsync(server);
                var half = pieces.Length / 2;
                await ledger.FollowAsync();
                foreach (var piece in pieces[..half])
                    await ledger.RecordAsync(piece);

                var rebuilding = Rebuild(ledger);
                foreach (var piece in pieces[half..])
                    await ledger.RecordAsync(piece);
                await rebuilding;
                await ledger.SettleAsync();

                (await ledger.IndexAsync()).ShouldBe(await ledger.FoldedAsync());
            },
            iter: Runs,
            threads: 1);

    [Fact]
    public Task a_rebuilt_index_is_whole_whatever_the_one_before_said_and_the_follower_goes_on_from_it() =>
        IndexedCases.Pieces.SampleAsync(
            async pieces =>
            {
                await using var ledger = await IndexedCases.StartAsync(server);
                var half = pieces.Length / 2;
                await ledger.FollowAsync();
                foreach (var piece in pieces[..half])
                    await ledger.RecordAsync(piece);
                await ledger.SettleAsync();
                await ledger.StopFollowingAsync();
                await ledger.TellAsync($"""
                    delete from ledger.{CaseIndex.Terms} where term like 'nationality:%';
                    update ledger.{CaseIndex.Table} set stage = 'died', position = 1000000;
                    """);
                foreach (var piece in pieces[half..^1])
                    await ledger.RecordAsync(piece);

                var rebuilt = await Rebuild(ledger);

                (await ledger.IndexAsync()).ShouldBe(await ledger.FoldedAsync());
                rebuilt.Entries.ShouldBe(pieces[..^1].Sum(p => p.Entries.Count));
                await ledger.FollowAsync();
                await ledger.RecordAsync(pieces[^1]);
                await ledger.SettleAsync();
                (await ledger.IndexAsync()).ShouldBe(await ledger.FoldedAsync());
            },
            iter: Runs,
            threads: 1);

    private static Task<Rebuilt> Rebuild(IndexedCases ledger) =>
        new CaseIndexRebuild(ledger.Database.Owner, new HighWater(ledger.Database.App, TimeProvider.System))
            .RunAsync(TestContext.Current.CancellationToken);
}
