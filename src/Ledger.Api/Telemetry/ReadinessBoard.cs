namespace Ledger.Api.Telemetry;

/// <summary>Asks every check, all at once, and keeps the answer for a second, so that who asks often costs nothing.</summary>
internal sealed class ReadinessBoard(IEnumerable<IReadinessCheck> checks, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly IReadinessCheck[] _checks = [.. checks];
    private readonly SemaphoreSlim _asking = new(1);
    private IReadOnlyList<(string Name, Readiness Readiness)>? _last;
    private long _askedAt;

    public async Task<IReadOnlyList<(string Name, Readiness Readiness)>> AskAsync(CancellationToken cancellation)
    {
        await _asking.WaitAsync(cancellation);
        try
        {
            if (_last is not null && time.GetElapsedTime(_askedAt) < Kept) return _last;
            _last = await Task.WhenAll(_checks.Select(AskAsync));
            _askedAt = time.GetTimestamp();
            return _last;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<(string, Readiness)> AskAsync(IReadinessCheck check)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return (check.Name, await check.CheckAsync(patience.Token).WaitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            return (check.Name, Readiness.NotReady("silent"));
        }
        catch (Exception)
        {
            // Whatever failed, the answer is public: it says that, not what.
            return (check.Name, Readiness.NotReady("failed"));
        }
    }
}
