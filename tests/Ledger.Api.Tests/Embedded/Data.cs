using Ledger.Api.Embedded;
using Npgsql;

namespace Ledger.Api.Tests.Embedded;

/// <summary>A folder for one embedded PostgreSQL, deleted with the test, and short questions to it.</summary>
internal sealed class Data : IDisposable
{
    private readonly string _temporary;

    public Data()
    {
        _temporary = Directory.CreateTempSubdirectory("ledger-embedded-").FullName;
        File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_temporary) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public string Folder => Path.Combine(_temporary, "data");

    public List<string> Said { get; } = [];

    public EmbeddedOptions Options => new() { DataFolder = Folder, Binaries = Environment.GetEnvironmentVariable("LEDGER_TEST_PG_BIN") };

    public Task<EmbeddedPostgres> StartAsync(EmbeddedOptions? options = null) =>
        EmbeddedPostgres.StartAsync(options ?? Options, Say, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    public static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public static Task TellAsync(string connectionString, string sql) => AskAsync<object>(connectionString, sql + "; select 1");

    private void Say(string line)
    {
        lock (Said)
            Said.Add(line);
    }
}
