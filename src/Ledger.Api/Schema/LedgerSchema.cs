using System.Security.Cryptography;
using System.Text;
using JasperFx;
using Ledger.Projections.Store;
using Marten;
using Npgsql;
using Wolverine;
using Wolverine.Persistence.Durability;
using Wolverine.Postgresql;

namespace Ledger.Api.Schema;

/// <summary>
/// The migration: roles, schemas, tables and rights. Idempotent; done whole when the software's own definition of the schema is not
/// the one that the database says it has, and under a lock, so that several nodes may start at once.
/// </summary>
public sealed class LedgerSchema(LedgerDatabase database)
{
    private const long Lock = 0x4C45_4447_4552; // "LEDGER"

    /// <summary>Brings the database to this software's schema.</summary>
    /// <returns>True if something was done.</returns>
    public async Task<bool> MigrateAsync(CancellationToken cancellation)
    {
        await using var connection = await database.Login.OpenConnectionAsync(cancellation);
        await RunAsync(connection, $"select pg_advisory_lock({Lock})", cancellation);
        try
        {
            if (await IsCurrentAsync(connection, cancellation))
                return false;
            await RunAsync(connection, SchemaSql.Roles, cancellation);
            await using (var owner = await database.Owner.OpenConnectionAsync(cancellation))
                await RunAsync(owner, SchemaSql.Tables, cancellation);
            await ApplyMartenAsync(cancellation);
            await ApplyMessagesAsync();
            await using (var owner = await database.Owner.OpenConnectionAsync(cancellation))
            {
                await RunAsync(owner, SchemaSql.Grants, cancellation);
                await RunAsync(owner, $"truncate ledger.schema; insert into ledger.schema (digest) values ('{Digest}')", cancellation);
            }

            return true;
        }
        finally
        {
            await RunAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        SchemaSql.Roles + SchemaSql.Tables + SchemaSql.Grants + typeof(LedgerStore).Assembly.ManifestModule.ModuleVersionId
        + typeof(DocumentStore).Assembly.GetName().Version + typeof(WolverineOptions).Assembly.GetName().Version)));

    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('ledger.schema') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is not true)
            return false;
        await using var digest = new NpgsqlCommand("select digest from ledger.schema", connection);
        return await digest.ExecuteScalarAsync(cancellation) as string == Digest;
    }

    private async Task ApplyMartenAsync(CancellationToken cancellation)
    {
        using var store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options);
            options.Connection(database.Owner);
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task ApplyMessagesAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseWolverine(options =>
        {
            options.Discovery.DisableConventionalDiscovery();
            options.PersistMessagesWithPostgresql(database.Owner, LedgerStore.Schema);
        });
        using var host = builder.Build();
        await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync(AutoCreate.CreateOrUpdate);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
