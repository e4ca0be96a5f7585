using Npgsql;

namespace Ledger.Api.Recording;

/// <summary>
/// Deletes the fingerprints of requests and entries after 24 hours: they are derived from what was sealed, so they are kept no longer
/// than contract.md promises them.
/// </summary>
/// <param name="source">Connections under the role of the application.</param>
/// <param name="clock">The host's clock.</param>
/// <param name="logger">Counts only.</param>
public sealed class Forgetting(NpgsqlDataSource source, TimeProvider clock, ILogger<Forgetting> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await using var command = source.CreateCommand(
                    "delete from ledger.idempotency where recorded_at < now() - interval '24 hours'");
                await command.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                logger.LogWarning("Fingerprints were not deleted this hour: {Failure}", failure.SqlState ?? failure.GetType().Name);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }
}
