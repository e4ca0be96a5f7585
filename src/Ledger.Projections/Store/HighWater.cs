using Npgsql;

namespace Ledger.Projections.Store;

/// <summary>
/// Up to which position the ledger is settled: no entry at or below it can still appear. Positions are handed out before the commit,
/// so a transaction under way may yet fill a gap.
/// </summary>
/// <remarks>
/// Every writer MUST hold <see cref="WriterLock"/> shared from before it takes a position until it ends. A reader who gets the lock
/// alone therefore sees no writer under way, and the last position handed out is settled. When unsure the mark stays low: an answer
/// is late, never wrong.
/// </remarks>
public sealed class HighWater(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>What a writer runs first in its transaction.</summary>
    public const string WriterLock = "select pg_advisory_xact_lock_shared(1279542599)";

    private const string Measure = """
        set local lock_timeout = '250ms';
        select pg_advisory_xact_lock(1279542599);
        select case when is_called then last_value else 0 end from ledger.mt_events_sequence;
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _mark;

    /// <summary>The last mark known, without asking.</summary>
    public long Known => Volatile.Read(ref _mark);

    /// <summary>Waits until the ledger is settled up to a position; false after two seconds.</summary>
    public async Task<bool> ReachesAsync(long position, CancellationToken cancellation)
    {
        var deadline = clock.GetUtcNow() + Patience;
        while (Known < position)
        {
            await MeasureAsync(position, cancellation);
            if (Known >= position)
                break;
            if (clock.GetUtcNow() >= deadline)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(50), clock, cancellation);
        }

        return true;
    }

    /// <summary>The position up to which the ledger is settled now.</summary>
    public async Task<long> SettledAsync(CancellationToken cancellation)
    {
        await MeasureAsync(long.MaxValue, cancellation);
        return Known;
    }

    private async Task MeasureAsync(long wanted, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (Known >= wanted)
                return;
            await using var connection = await source.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var command = new NpgsqlCommand(Measure, connection, transaction);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            await reader.ReadAsync(cancellation);
            Volatile.Write(ref _mark, Math.Max(_mark, reader.GetInt64(0)));
        }
        catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            // Writers are under way: the mark stays where it was and the caller asks again.
            return;
        }
        finally
        {
            _one.Release();
        }
    }
}
