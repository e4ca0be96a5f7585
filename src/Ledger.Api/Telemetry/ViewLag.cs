using Ledger.Projections.Search;

namespace Ledger.Api.Telemetry;

/// <summary>
/// How far the index is behind the record, as a measure and in <c>/health/ready</c>. It never makes the host unready: recording must go
/// on while a view is behind, and every answer from the view names the position it stands at.
/// </summary>
internal sealed class ViewLag(ViewProgress progress, TimeProvider time) : BackgroundService, IReadinessCheck
{
    private const string Measure = "ledger.view.lag";
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(60);

    private readonly Lock _one = new();
    private long _lag;
    private long _position = -1;
    private long _movedAt;

    public string Name => "search-index";

    public async Task<Readiness> CheckAsync(CancellationToken cancellation)
    {
        await MeasureAsync(cancellation);
        lock (_one)
            return new(true, _lag == 0 ? null : time.GetElapsedTime(_movedAt) > Stuck ? "stuck" : "behind");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Instruments.Meter.CreateObservableGauge(
            Measure,
            () => new System.Diagnostics.Metrics.Measurement<long>(Volatile.Read(ref _lag), KeyValuePair.Create("view", (object?)CaseIndex.Name)),
            description: "Positions by which the view is behind the last entry");
        using var timer = new PeriodicTimer(Each, time);
        do
        {
            try
            {
                await MeasureAsync(stoppingToken);
            }
            catch (Npgsql.NpgsqlException)
            {
                // The check of the event store says that the database is away; the last measure stands until it is back.
                continue;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task MeasureAsync(CancellationToken cancellation)
    {
        var (position, last) = await progress.ReadAsync(cancellation);
        lock (_one)
        {
            if (position != _position)
                _movedAt = time.GetTimestamp();
            _position = position;
            Volatile.Write(ref _lag, Math.Max(0, last - position));
        }
    }
}
