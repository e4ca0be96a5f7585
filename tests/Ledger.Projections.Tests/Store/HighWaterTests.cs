using Ledger.Api.Tests.Fixtures;
using Ledger.Projections.Store;

namespace Ledger.Projections.Tests.Store;

public sealed class HighWaterTests(PostgresServer server)
{
    [Fact]
    public async Task a_position_is_settled_once_no_writer_is_under_way()
    {
        await using var ledger = await RecordedLedger.StartAsync(server);
        var mark = new HighWater(ledger.Database.App, TimeProvider.System);
        var last = await mark.SettledAsync(default);
        last.ShouldBeGreaterThan(0);

        await using var writer = await ledger.Database.App.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var position = writer.CreateCommand())
        {
            position.CommandText = HighWater.WriterLock + "; select nextval('ledger.mt_events_sequence')";
            await position.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var other = new HighWater(ledger.Database.App, TimeProvider.System);
        (await other.ReachesAsync(last + 1, default)).ShouldBeFalse();
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        (await other.ReachesAsync(last + 1, default)).ShouldBeTrue();
        (await other.ReachesAsync(last + 2, default)).ShouldBeFalse();
    }
}
