using System.Text.Json;
using Ledger.Api.Tests.Fixtures;
using Ledger.Projections.Store;
using Npgsql;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Feed;

/// <summary>Several nodes record at once, and every commit is held up for a while, so that lower positions appear after higher ones.</summary>
public sealed class FeedRaceTests(PostgresServer server)
{
    private const int Nodes = 3;
    private const int Cases = 12;

    /// <summary>Deferred, so that it waits where a commit would: positions are handed out, nobody sees the entries yet.</summary>
    private const string HoldCommitsUp = """
        create function ledger.hold_up() returns trigger language plpgsql as $$
          begin perform pg_sleep(random() * 0.15); return null; end $$;
        create constraint trigger hold_up after insert on ledger.mt_events deferrable initially deferred
          for each row when (new.version = 1) execute function ledger.hold_up();
        """;

    [Fact]
    public async Task no_entry_is_missed_or_doubled_and_all_come_by_position()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        await ledger.TellAsync(HoldCommitsUp);
        var nodes = new List<TestLedger> { ledger };
        while (nodes.Count < Nodes)
            nodes.Add(await ledger.AnotherNodeAsync(FeedReading.Lively));

        using var done = new CancellationTokenSource();
        var batches = FollowAsync(nodes[1].As("auditor"), done.Token);
        using var stream = await nodes[2].StreamAsync(nodes[2].TokenOf("auditor"), after: 0);
        var streamed = stream.TakeAsync(Nodes * Cases * 2);
        await Task.WhenAll(nodes.Select(async node =>
        {
            var recorder = node.As(Recorder);
            await Task.WhenAll(Enumerable.Range(0, Cases).Select(async _ =>
                (await recorder.OpenCaseAsync([CaseOpened(), CustodyAssumed()])).ShouldBeRecorded()));
        }));
        await done.CancelAsync();

        var recorded = await ledger.ListAsync(
            $"select id from {TestLedgerRows.Entries} e order by seq_id", row => row.GetGuid(0));
        recorded.Count.ShouldBe(Nodes * Cases * 2);
        (await batches).Select(e => e.Id()).ShouldBe(recorded);
        (await streamed).Select(e => e.Id()).ShouldBe(recorded);
        foreach (var node in nodes.Skip(1))
            await node.DisposeAsync();
    }

    [Fact]
    public async Task nothing_beyond_a_writer_under_way_is_told_until_it_ends_either_way()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        var auditor = ledger.As("auditor");
        var before = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        (await auditor.FollowAsync(0, wait: 1)).Events.Select(e => e.Id()).ShouldBe(before.EntryIds);
        await using var writer = await ledger.Superuser.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var takes = new NpgsqlCommand(
            $"{HighWater.WriterLock}; select nextval('ledger.mt_events_sequence')", writer, transaction);
        await takes.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var after = (await ledger.As(Recorder).OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var (told, position) = await auditor.FollowAsync(0, wait: 1);
        told.Select(e => e.Id()).ShouldBe(before.EntryIds);
        position.ShouldBeLessThan(after.Position);

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        (await auditor.FollowAsync(position, wait: 1)).Events.Select(e => e.Id()).ShouldBe(after.EntryIds);
    }

    [Fact]
    public async Task writers_without_a_pause_do_not_hold_the_mark_up_for_ever()
    {
        await using var ledger = await TestLedger.StartAsync(server, FeedReading.Lively);
        var mark = new HighWater(ledger.Database.App, TimeProvider.System);
        await using var first = await WriterAsync();
        var reached = await ledger.AskAsync<long>("select last_value from ledger.mt_events_sequence");
        (await mark.SettledAsync(TestContext.Current.CancellationToken)).ShouldBeLessThan(reached);

        // The next one begins before the first ends: there is no moment without a writer.
        await using var second = await WriterAsync();
        await first.DisposeAsync();
        (await mark.SettledAsync(TestContext.Current.CancellationToken)).ShouldBe(reached);
        (await mark.ReachesAsync(reached + 1, TestContext.Current.CancellationToken)).ShouldBeFalse();

        async Task<NpgsqlConnection> WriterAsync()
        {
            var connection = await ledger.Superuser.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var takes = new NpgsqlCommand(
                $"begin; {HighWater.WriterLock}; select nextval('ledger.mt_events_sequence')", connection);
            await takes.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return connection;
        }
    }

    private static async Task<List<JsonElement>> FollowAsync(TestLedgerCaller auditor, CancellationToken done)
    {
        var (events, position) = (new List<JsonElement>(), 0L);
        while (true)
        {
            var last = done.IsCancellationRequested;
            var (further, next) = await auditor.FollowAsync(position, limit: 7, wait: 1);
            events.AddRange(further);
            position = next;
            if (last)
                return events;
        }
    }
}
