using Npgsql;

namespace Ledger.Api.Tests.Embedded;

/// <summary>Writes 1, 2, 3 … one transaction each, the same number again after a failure, and knows the last one it was promised.</summary>
internal sealed class Writer
{
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private int _acknowledged;

    public int Acknowledged => Volatile.Read(ref _acknowledged);

    public static async Task<Writer> StartAsync(string connectionString)
    {
        await Data.TellAsync(connectionString, "create table written (number int primary key)");
        var writer = new Writer();
        writer._work = Task.Run(() => writer.WriteAsync(connectionString));
        return writer;
    }

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        await _work;
        return Acknowledged;
    }

    private async Task WriteAsync(string connectionString)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await WriteNextAsync(connectionString);
            }
            catch (NpgsqlException)
            {
                await pause.WaitForNextTickAsync();
            }
        }
    }

    private async Task WriteNextAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("insert into written values ($1) on conflict do nothing", connection)
        {
            Parameters = { new() { Value = Acknowledged + 1 } },
        };
        await command.ExecuteNonQueryAsync();
        Interlocked.Increment(ref _acknowledged);
    }
}
