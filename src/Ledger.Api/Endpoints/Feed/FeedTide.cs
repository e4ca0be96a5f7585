using Ledger.Projections.Store;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>Tells whoever waits that the ledger is settled further than before: asked of the database once for all of them.</summary>
/// <param name="mark">Up to where the ledger is settled.</param>
/// <param name="options">How often it is asked.</param>
/// <param name="time">The clock.</param>
public sealed class FeedTide(HighWater mark, FeedOptions options, TimeProvider time)
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private long _asked;

    /// <summary>
    /// The settled position once it is beyond another, or what it is when patience ends. Asked of the database at first, so that whoever
    /// has just recorded something sees it; after that, together with all others.
    /// </summary>
    public async Task<long> BeyondAsync(long position, TimeSpan patience, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var settled = mark.Known > position ? mark.Known : await mark.SettledAsync(cancellation);
        while (true)
        {
            var left = patience - time.GetElapsedTime(started);
            if (settled > position || left <= TimeSpan.Zero)
                return settled;
            await Task.Delay(left < options.Poll ? left : options.Poll, time, cancellation);
            settled = await AskAsync(cancellation);
        }
    }

    private async Task<long> AskAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_asked != 0 && time.GetElapsedTime(_asked) < options.Poll / 2)
                return mark.Known;
            var settled = await mark.SettledAsync(cancellation);
            _asked = time.GetTimestamp();
            return settled;
        }
        finally
        {
            _one.Release();
        }
    }
}
