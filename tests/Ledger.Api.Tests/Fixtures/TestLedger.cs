using System.Runtime.CompilerServices;
using Ledger.Api.Composition;
using Ledger.Api.Schema;
using Ledger.Api.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>The whole product on a free port, composed as in production, over a database of its own.</summary>
public sealed class TestLedger : IAsyncDisposable
{
    private static readonly ConditionalWeakTable<PostgresServer, Lazy<Task<string>>> Templates = [];

    private readonly Profile _profile;
    private readonly DevelopmentIssuer _issuer;
    private readonly HttpClient _http;
    private readonly string _connectionString;
    private readonly bool _ownsKeys;

    private TestLedger(Profile profile, DevelopmentIssuer issuer, WebApplication app, string connectionString, bool ownsKeys)
    {
        _profile = profile;
        _issuer = issuer;
        _connectionString = connectionString;
        _ownsKeys = ownsKeys;
        App = app;
        Superuser = NpgsqlDataSource.Create(connectionString);
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
        {
            BaseAddress = new(app.Urls.Single()),
        };
    }

    public WebApplication App { get; }

    /// <summary>May do everything in this database; the product may not.</summary>
    public NpgsqlDataSource Superuser { get; }

    public LedgerDatabase Database => _profile.Database;

    public Uri Address => _http.BaseAddress!;

    public TestLedgerLogs Logs { get; } = new();

    public static async Task<TestLedger> StartAsync(PostgresServer server, TestLedgerSetup? setup = null)
    {
        setup ??= new();
        var template = await Templates.GetValue(server, s => new(() => MigratedAsync(s))).Value;
        var connectionString = await server.CreateDatabaseAsync(template, setup.Timezone);
        var keys = Directory.CreateTempSubdirectory("ledger-keys-").FullName;
        return await StartAsync(connectionString, keys, ownsKeys: true, setup);
    }

    /// <summary>Another node of the same ledger: same database, same keys, nothing in memory.</summary>
    public Task<TestLedger> AnotherNodeAsync(TestLedgerSetup? setup = null) =>
        StartAsync(_connectionString, _profile.KeysFolder, ownsKeys: false, setup ?? new());

    /// <summary>Asks as a ready identity, for the purpose that is usual to its role unless another is named.</summary>
    public TestLedgerCaller As(string identity, string? purpose = null)
    {
        var ready = DevelopmentIdentities.Find(identity).ShouldNotBeNull();
        return new(
            _http,
            _issuer.Issue(ready),
            purpose ?? Domain.Privacy.WireName<Domain.Privacy.Purpose>.Of(Domain.Privacy.AccessPolicy.UsualPurpose(ready.Role)));
    }

    /// <summary>The token of a ready identity, of eight hours or of the life given.</summary>
    public string TokenOf(string identity, TimeSpan? life = null)
    {
        var ready = DevelopmentIdentities.Find(identity).ShouldNotBeNull();
        return life is { } span ? _issuer.Issue(ready, DateTime.UtcNow, span) : _issuer.Issue(ready);
    }

    /// <summary>Asks without a token.</summary>
    public TestLedgerCaller AsNobody() => new(_http, token: null, purpose: null);

    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = Superuser.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task TellAsync(string sql)
    {
        await using var command = Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        await using var command = Superuser.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await _profile.DisposeAsync();
        await Superuser.DisposeAsync();
        if (_ownsKeys)
            Directory.Delete(_profile.KeysFolder, recursive: true);
    }

    private static async Task<TestLedger> StartAsync(string connectionString, string keys, bool ownsKeys, TestLedgerSetup setup)
    {
        var issuer = DevelopmentIssuer.Open(keys, TimeProvider.System);
        var login = setup.Login is null ? connectionString : await LoginAsync(connectionString, setup.Login);
        var profile = Profile.Of(new LedgerDatabase(login), keys, issuer, setup.IsShared);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"Logging:{TestLedgerLogs.Alias}:LogLevel:Default"] = setup.Logs.ToString(),
            ["Logging:Console:LogLevel:Default"] = "None",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        setup.Compose?.Invoke(builder);
        var app = await Server.BuildAsync(builder, profile);
        await app.StartAsync();
        var ledger = new TestLedger(profile, issuer, app, connectionString, ownsKeys);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(ledger.Logs);
        return ledger;
    }

    private static async Task<string> LoginAsync(string connectionString, string login)
    {
        const string Password = "invented";
        await using var superuser = NpgsqlDataSource.Create(connectionString);
        await using var command = superuser.CreateCommand($"""
            do $$ begin
              create role {login} login password '{Password}' in role ledger_app, ledger_vault;
            exception when duplicate_object or unique_violation then null;
            end $$
            """);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connectionString) { Username = login, Password = Password }.ConnectionString;
    }

    /// <summary>Migrated once per server and copied: a migration takes seconds, a copy does not.</summary>
    private static async Task<string> MigratedAsync(PostgresServer server)
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using (var database = new LedgerDatabase(connectionString))
            (await new LedgerSchema(database).MigrateAsync(CancellationToken.None)).ShouldBeTrue();
        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }
}
