using Ledger.Api.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(TestLedgerShared))]

namespace Ledger.Api.Tests.Fixtures;

/// <summary>One ledger for all tests that neither break it nor count what is in it; started by the first that asks.</summary>
public sealed class TestLedgerShared : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private TestLedger? _ledger;

    public async Task<TestLedger> StartedAsync(PostgresServer server)
    {
        await _one.WaitAsync();
        try
        {
            return _ledger ??= await TestLedger.StartAsync(server);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_ledger is not null)
            await _ledger.DisposeAsync();
        _one.Dispose();
    }
}
