namespace Ledger.Api.Vault;

/// <summary>
/// Data keys of committed rows, kept in clear for a minute. Bounded twice: by number and by age, so that a subject blocked or shredded
/// elsewhere is sealed for at most so long (what is sealed then is blocked or unreadable too). Opening never uses it.
/// </summary>
internal sealed class KeyCache(TimeProvider time, int capacity = 10_000)
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, (DataKey Key, DateTimeOffset Until)> _keys = [];
    private readonly Queue<(Guid Subject, DataKey Key)> _oldest = new();

    public int Count
    {
        get
        {
            lock (_lock)
                return _keys.Count;
        }
    }

    /// <summary>A copy that the caller disposes, so that no eviction can overwrite a key in use.</summary>
    public DataKey? Find(Guid subject)
    {
        lock (_lock)
        {
            Evict();
            return _keys.TryGetValue(subject, out var held) ? held.Key.Copy() : null;
        }
    }

    /// <summary>Keeps a copy.</summary>
    public void Add(DataKey key)
    {
        lock (_lock)
        {
            Remove(key.Subject);
            var copy = key.Copy();
            _keys[key.Subject] = (copy, time.GetUtcNow() + Age);
            _oldest.Enqueue((key.Subject, copy));
            Evict();
        }
    }

    public void Forget(Guid subject)
    {
        lock (_lock)
            Remove(subject);
    }

    /// <summary>All keys live equally long: the oldest are the first to go, and a queued one that is held no more is passed over.</summary>
    private void Evict()
    {
        while (_oldest.TryPeek(out var first))
        {
            var held = _keys.TryGetValue(first.Subject, out var current) && ReferenceEquals(current.Key, first.Key);
            if (held && _keys.Count <= capacity && current.Until > time.GetUtcNow())
                return;
            if (held)
                Remove(first.Subject);
            _oldest.Dequeue();
        }
    }

    private void Remove(Guid subject)
    {
        if (_keys.Remove(subject, out var held))
            held.Key.Dispose();
    }
}
