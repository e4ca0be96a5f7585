using Ledger.Api.Schema;
using Ledger.Api.Telemetry;

namespace Ledger.Api.Composition;

/// <summary>Ready while the application's role can read events.</summary>
internal sealed class EventStoreReadiness(LedgerDatabase database) : IReadinessCheck
{
    public string Name => "event-store";

    public async Task<Readiness> CheckAsync(CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand("select 1 from ledger.mt_events limit 1");
        await command.ExecuteScalarAsync(cancellation);
        return Readiness.Ready;
    }
}
