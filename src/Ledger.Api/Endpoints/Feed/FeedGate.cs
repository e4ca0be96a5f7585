namespace Ledger.Api.Endpoints.Feed;

/// <summary>Bounds how many requests wait at once: a connection that waits costs memory, and one caller must not take them all.</summary>
/// <param name="options">The bounds.</param>
public sealed class FeedGate(FeedOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>A place to wait in, given back when it is disposed; null where there is none.</summary>
    public IDisposable? Enter(string caller)
    {
        lock (_lock)
        {
            var mine = _waiting.GetValueOrDefault(caller);
            if (_all >= options.InAll || mine >= options.PerCaller)
                return null;
            _waiting[caller] = mine + 1;
            _all++;
            return new Place(this, caller);
        }
    }

    private void Leave(string caller)
    {
        lock (_lock)
        {
            _all--;
            if (--_waiting[caller] == 0)
                _waiting.Remove(caller);
        }
    }

    private sealed class Place(FeedGate gate, string caller) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                gate.Leave(caller);
        }
    }
}
