using Ledger.Api.Embedded;
using Ledger.Api.Schema;
using Ledger.Api.Security;

namespace Ledger.Api.Composition;

/// <summary>
/// Where the ledger runs: on a PostgreSQL of its own in a data folder, with ready identities, or on the one that is configured,
/// without them. Nothing but the absence of a connection string makes the embedded profile.
/// </summary>
public sealed class Profile : IAsyncDisposable
{
    private Profile(LedgerDatabase database, string keysFolder, EmbeddedPostgres? embedded, DevelopmentIssuer? development)
    {
        Database = database;
        KeysFolder = keysFolder;
        Embedded = embedded;
        Development = development;
    }

    /// <summary>The database.</summary>
    public LedgerDatabase Database { get; }

    /// <summary>Where the epoch keys lie.</summary>
    public string KeysFolder { get; }

    /// <summary>The PostgreSQL of the embedded profile.</summary>
    public EmbeddedPostgres? Embedded { get; }

    /// <summary>The issuer of the embedded profile.</summary>
    public DevelopmentIssuer? Development { get; }

    /// <summary>True where several nodes may share the database: not the embedded profile, which is one process's own.</summary>
    public bool IsShared { get; private init; }

    /// <summary>A profile over a database that is there already, with ready identities: tests alone can name such an issuer.</summary>
    internal static Profile Of(LedgerDatabase database, string keysFolder, DevelopmentIssuer development, bool isShared) =>
        new(database, keysFolder, embedded: null, development) { IsShared = isShared };

    /// <summary>Opens the profile that the configuration means, and brings its schema up to date.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="say">Tells the person at the terminal what goes on.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<Profile> OpenAsync(IConfiguration configuration, Action<string> say, CancellationToken cancellation)
    {
        var profile = configuration.GetConnectionString("Ledger") is { Length: > 0 } configured
            ? Configured(configuration, configured)
            : await EmbeddedAsync(configuration, say, cancellation);
        try
        {
            if (configuration.GetValue("Ledger:Migrate", true) && await new LedgerSchema(profile.Database).MigrateAsync(cancellation))
                say("Esquema de la base de datos al día · Database schema brought up to date");
            return profile;
        }
        catch
        {
            await profile.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Development?.Dispose();
        if (Embedded is not null)
            await Embedded.DisposeAsync();
    }

    private static Profile Configured(IConfiguration configuration, string connectionString) => new(
        new LedgerDatabase(
            connectionString, configuration.GetConnectionString("LedgerVault"), configuration.GetConnectionString("LedgerOwner")),
        configuration["Vault:KeysFolder"] ?? Path.Combine(EmbeddedOptions.DefaultDataFolder(), "keys"),
        embedded: null,
        development: null)
    {
        IsShared = true,
    };

    private static async Task<Profile> EmbeddedAsync(IConfiguration configuration, Action<string> say, CancellationToken cancellation)
    {
        var options = new EmbeddedOptions
        {
            DataFolder = configuration["Embedded:DataFolder"],
            Binaries = configuration["Embedded:Binaries"],
        };
        var embedded = await EmbeddedPostgres.StartAsync(options, say, cancellation);
        return new(
            new LedgerDatabase(embedded.ConnectionString),
            embedded.KeysFolder,
            embedded,
            DevelopmentIssuer.Of(embedded, TimeProvider.System));
    }
}
