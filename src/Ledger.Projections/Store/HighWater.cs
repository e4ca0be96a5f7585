using Npgsql;

namespace Ledger.Projections.Store;

/// <summary>
/// Up to which position the ledger is settled: no entry at or below it can still appear. Positions are handed out before the commit,
/// so a transaction under way may yet fill a gap.
/// </summary>
/// <remarks>
/// Every writer MUST hold <see cref="WriterLock"/> from before it takes a position until it ends. So whoever has a position at or below
/// the last one handed out either holds the lock when it is asked for its holders afterwards, or has ended and is seen. Once all holders
/// of that moment have ended, that position is settled, whatever later writers do: nobody is held up by the asking, and writers without
/// a pause hold the mark up no longer than the slowest of them takes. When unsure the mark stays low: an answer is late, never wrong.
/// </remarks>
public sealed class HighWater(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>What a writer runs first in its transaction.</summary>
    public const string WriterLock = "select pg_advisory_xact_lock_shared(1279542599)";

    /// <summary>The order matters: the position first, its possible holders after.</summary>
    private const string Measure = """
        select case when is_called then last_value else 0 end from ledger.mt_events_sequence;
        select virtualtransaction from pg_locks
          where locktype = 'advisory' and classid = 0 and objid = 1279542599 and objsubid = 1 and granted
            and database = (select oid from pg_database where datname = current_database());
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _mark;

    /// <summary>A position handed out, and those writers of then who have not ended yet.</summary>
    private (long Position, HashSet<string> Writers)? _pending;

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
            var (last, writers) = await HandedOutAsync(cancellation);
            _pending?.Writers.IntersectWith(writers);
            if (writers.Count == 0)
                Settle(last);
            else if (_pending is null or { Writers.Count: 0 })
            {
                Settle(_pending?.Position ?? 0);
                _pending = (last, writers);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<(long Last, HashSet<string> Writers)> HandedOutAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Measure);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var last = reader.GetInt64(0);
        await reader.NextResultAsync(cancellation);
        var writers = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            writers.Add(reader.GetString(0));
        return (last, writers);
    }

    private void Settle(long position)
    {
        Volatile.Write(ref _mark, Math.Max(_mark, position));
        _pending = null;
    }
}
