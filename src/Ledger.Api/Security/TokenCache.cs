using System.Collections.Concurrent;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Security;

/// <summary>
/// Tokens found valid a moment ago. They are forgotten a generation at a time, so nothing is scanned and at most <see cref="Most"/>
/// are kept. No use prolongs a stay: a key that its issuer withdraws is honoured for at most <see cref="Longest"/>.
/// </summary>
internal sealed class TokenCache(TimeProvider time)
{
    public const int Most = 10_000;
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Lock _turning = new();
    private volatile Generation _current = new(time.GetTimestamp());
    private volatile Generation? _previous;

    public int Count => _current.Size + (_previous?.Size ?? 0);

    public TokenValidationResult? Find(TokenDigest digest)
    {
        Turn();
        return _current.Find(digest) ?? (_previous is { } previous && IsHonoured(previous) ? previous.Find(digest) : null);
    }

    public void Add(TokenDigest digest, TokenValidationResult result)
    {
        Turn();
        _current.Add(digest, result);
    }

    /// <summary>A generation serves half its life as the current one and half as the previous one; a full one gives way at once.</summary>
    private void Turn()
    {
        if (!IsOver(_current)) return;
        lock (_turning)
        {
            if (!IsOver(_current)) return;
            _previous = IsHonoured(_current) ? _current : null;
            _current = new(time.GetTimestamp());
        }
    }

    private bool IsHonoured(Generation generation) => time.GetElapsedTime(generation.Since) < Longest;

    private bool IsOver(Generation generation) =>
        time.GetElapsedTime(generation.Since) >= Longest / 2 || generation.Size >= Most / 2;

    private sealed class Generation(long since)
    {
        private readonly ConcurrentDictionary<TokenDigest, TokenValidationResult> _kept = new();
        private int _size;

        public long Since { get; } = since;

        /// <summary>Counted by hand: the dictionary's own count takes all its locks.</summary>
        public int Size => Volatile.Read(ref _size);

        public TokenValidationResult? Find(TokenDigest digest) => _kept.GetValueOrDefault(digest);

        public void Add(TokenDigest digest, TokenValidationResult result)
        {
            if (_kept.TryAdd(digest, result)) Interlocked.Increment(ref _size);
        }
    }
}
