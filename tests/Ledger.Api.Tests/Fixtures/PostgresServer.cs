using Ledger.Api.Embedded;
using Ledger.Api.Tests.Fixtures;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Ledger.Api.Tests.Fixtures;

/// <summary>
/// One private PostgreSQL per test process, started by the first test that asks for a database and deleted at the end.
/// LEDGER_TEST_PG_BIN names the bin folder of the PostgreSQL to test with.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Lazy<Task<EmbeddedPostgres>> _server;
    private string? _folder;
    private int _databases;

    public PostgresServer()
        : this(durable: false)
    {
    }

    private PostgresServer(bool durable) => _server = new(() => StartAsync(durable));

    private static Dictionary<string, string> Hasty => new()
    {
        ["fsync"] = "off",
        ["full_page_writes"] = "off",
        ["shared_buffers"] = "128MB",
    };

    /// <summary>For a test that kills something or measures; the others need not wait for the disk.</summary>
    public static PostgresServer Durable() => new(durable: true);

    public async Task<EmbeddedPostgres> StartedAsync() => await _server.Value;

    /// <summary>Superuser to a fresh database, a copy of the one named <paramref name="template"/> where given.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null, string? timezone = null)
    {
        var server = await StartedAsync();
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        var here = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(here.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(connection, $"create database {name} template {template ?? "template1"}");
        if (timezone is not null)
            await RunAsync(connection, $"alter database {name} set timezone to '{timezone}'");
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated)
            return;
        await (await _server.Value).StopAsync();
        Directory.Delete(_folder!, recursive: true);
    }

    private Task<EmbeddedPostgres> StartAsync(bool durable)
    {
        _folder = Directory.CreateTempSubdirectory("ledger-tests-").FullName;

        // PostgreSQL's user passes through, as in the folder of the product.
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var options = new EmbeddedOptions
        {
            DataFolder = Path.Combine(_folder, "data"),
            Binaries = Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN"),
            Search = new() { NpmFolder = Path.Combine(EmbeddedOptions.DefaultDataFolder(), "npm") },
            Settings = durable ? new Dictionary<string, string>() : Hasty,
        };
        return EmbeddedPostgres.StartAsync(options, _ => { }, CancellationToken.None);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
