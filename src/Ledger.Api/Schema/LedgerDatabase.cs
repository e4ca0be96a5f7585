using Npgsql;

namespace Ledger.Api.Schema;

/// <summary>
/// The database and the roles in which the host works with it: one pool per role. A login that is a member of several roles takes
/// each by <c>role=</c>; a deployment that wants more gives a connection string of its own to the vault and to the owner.
/// </summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    /// <summary>Makes the pools. Nothing connects yet.</summary>
    /// <param name="connectionString">The login of the host.</param>
    /// <param name="vaultConnectionString">The login that reads keys, where it is another one.</param>
    /// <param name="ownerConnectionString">The login that changes the schema, where it is another one.</param>
    public LedgerDatabase(string connectionString, string? vaultConnectionString = null, string? ownerConnectionString = null)
    {
        ConnectionString = connectionString;
        Login = Pool(ownerConnectionString ?? connectionString, role: null, pool => pool.MaxPoolSize = 5);
        Owner = Pool(ownerConnectionString ?? connectionString, Roles.Owner, pool => pool.MaxPoolSize = 5);

        // Nothing on this pool uses SET, session locks or temporary tables, so the reset between two uses can be left out; prepared
        // statements spare PostgreSQL the parsing and planning that is most of its work here (docs/performance.md).
        App = Pool(connectionString, Roles.App, pool =>
        {
            pool.NoResetOnClose = true;
            pool.MaxAutoPrepare = 200;
            pool.AutoPrepareMinUsages = 2;
        });

        // The statements of the recorder have one good plan each, whatever the values: planning them anew took PostgreSQL longer than
        // running them.
        Recording = Pool(connectionString, Roles.App, pool =>
        {
            pool.NoResetOnClose = true;
            pool.MaxAutoPrepare = 50;
            pool.AutoPrepareMinUsages = 2;
            pool.MaxPoolSize = 5;
            pool.Options = $"{pool.Options} -c plan_cache_mode=force_generic_plan";
        });
        Messages = Pool(connectionString, Roles.App, pool => pool.MaxPoolSize = 20);
        Vault = Pool(vaultConnectionString ?? connectionString, Roles.Vault, pool => pool.MaxPoolSize = 20);
    }

    /// <summary>The login of the host as configured.</summary>
    public string ConnectionString { get; }

    /// <summary>The login itself, to create roles.</summary>
    public NpgsqlDataSource Login { get; }

    /// <summary>Owns every schema; for the migration and rebuilds only.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Records and reads.</summary>
    public NpgsqlDataSource App { get; }

    /// <summary>Records: a group of requests at a time.</summary>
    public NpgsqlDataSource Recording { get; }

    /// <summary>Records and reads, with the usual reset: for Wolverine, which may use session state.</summary>
    public NpgsqlDataSource Messages { get; }

    /// <summary>Reads keys and ciphertexts.</summary>
    public NpgsqlDataSource Vault { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var pool in new[] { Login, Owner, App, Recording, Messages, Vault })
            await pool.DisposeAsync();
    }

    private static NpgsqlDataSource Pool(string connectionString, string? role, Action<NpgsqlConnectionStringBuilder> set)
    {
        // Every connection speaks UTC whatever the database's zone is: a stored function of Marten depends on it.
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = role ?? "ledger_login",
            Timezone = "UTC",
            IncludeErrorDetail = false,
            LogParameters = false,
        };
        if (role is not null)
            builder.Options = $"{builder.Options} -c role={role}".Trim();
        set(builder);
        return NpgsqlDataSource.Create(builder.ConnectionString);
    }
}
