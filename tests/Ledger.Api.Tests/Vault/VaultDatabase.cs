using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Ledger.Api.Tests.Vault;

/// <summary>An empty vault in a database and a keys folder of its own, with the roles of production.</summary>
internal sealed class VaultDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-keys-").FullName;

    private VaultDatabase(string connectionString)
    {
        Superuser = NpgsqlDataSource.Create(connectionString);
        App = As(connectionString, "ledger_app");
        Vault = As(connectionString, "ledger_vault");
        Notary = As(connectionString, "ledger_notary");
        Epochs = EpochKeyFiles.Open(Path.Combine(_folder, "keys"), mayCreate: true);
        Keys = NewKeys();
        Sealer = new(Keys);
        Opener = new(Vault, Epochs);
    }

    public NpgsqlDataSource Superuser { get; }

    public NpgsqlDataSource App { get; }

    public NpgsqlDataSource Vault { get; }

    public NpgsqlDataSource Notary { get; }

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    public EpochKeyFiles Epochs { get; }

    public SubjectKeys Keys { get; }

    public Sealer Sealer { get; }

    public Opener Opener { get; }

    public static async Task<VaultDatabase> CreateAsync(PostgresServer server)
    {
        var database = new VaultDatabase(await server.CreateDatabaseAsync());
        await database.TellAsync("""
            do $$ declare r text; begin
              foreach r in array array['ledger_owner', 'ledger_app', 'ledger_vault', 'ledger_notary'] loop
                begin
                  execute format('create role %I nologin', r);
                exception when duplicate_object or unique_violation then null;
                end;
              end loop;
            end $$;
            create schema vault authorization ledger_owner;
            create schema tlog authorization ledger_owner;
            """);
        for (var again = 0; again < 2; again++)
            await database.TellAsync($"set role ledger_owner; {VaultSchema.Sql} {VaultSchema.Grants} reset role;");
        await database.TellAsync("""
            grant usage on schema vault to ledger_app, ledger_vault, ledger_notary;
            grant usage on schema tlog to ledger_app, ledger_notary;
            """);
        return database;
    }

    /// <summary>As another node of the same ledger: nothing in memory.</summary>
    public SubjectKeys NewKeys() => new(Vault, Epochs, Time);

    public async Task<SealedRows> EncryptAsync(params EntryDisclosures[] entries) => await EncryptAsync(Sealer, entries);

    public async Task<SealedRows> EncryptAsync(Sealer sealer, params EntryDisclosures[] entries) =>
        (await sealer.EncryptAsync(entries, Time.GetUtcNow(), TestContext.Current.CancellationToken))
            .ShouldBeOfType<SealResult.Encrypted>().Rows;

    /// <summary>As recording inserts: role ledger_app, one array a column.</summary>
    public async Task InsertAsync(SealedRows rows)
    {
        await using var connection = await App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await InsertAsync(
            connection,
            KeyRow.Insert,
            rows.Keys.Select(r => r.Subject).ToArray(),
            rows.Keys.Select(r => r.KeyId).ToArray(),
            rows.Keys.Select(r => r.Epoch).ToArray(),
            rows.Keys.Select(r => r.Wrapped).ToArray(),
            rows.Keys.Select(r => r.CreatedAt).ToArray());
        await InsertAsync(
            connection,
            CiphertextRow.Insert,
            rows.Ciphertexts.Select(r => r.Event).ToArray(),
            rows.Ciphertexts.Select(r => r.Subject).ToArray(),
            rows.Ciphertexts.Select(r => r.KeyId).ToArray(),
            rows.Ciphertexts.Select(r => r.Sealed).ToArray());
        await transaction.CommitAsync();
        rows.Committed();
    }

    public async Task InsertAsync(NpgsqlConnection connection, string sql, params Array[] columns)
    {
        var parts = sql.Split('^');
        var numbered = string.Concat(parts.Select((part, i) => i == 0 ? part : $"${i}{part}"));
        await using var command = new NpgsqlCommand(numbered, connection);
        foreach (var column in columns)
            command.Parameters.Add(new() { Value = column });
        await command.ExecuteNonQueryAsync();
    }

    public async Task TellAsync(string sql)
    {
        await using var command = Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = Superuser.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in new[] { Superuser, App, Vault, Notary })
            await pool.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static NpgsqlDataSource As(string connectionString, string role) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Options = $"-c role={role}" });
}
