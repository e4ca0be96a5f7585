using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Import;

/// <summary>
/// One import of a file at a time: a lock of the session, which the database gives back whatever becomes of the process. Two that ran
/// side by side could harm nothing, since every batch checks that it follows the one before; this tells the second one at once.
/// </summary>
internal sealed class ImportTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private ImportTurn(NpgsqlConnection connection) => _connection = connection;

    /// <exception cref="ImportException">Another import of the file is under way.</exception>
    public static async Task<ImportTurn> TakeAsync(NpgsqlDataSource source, string sha256, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('import ' || $1, 0))", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = sha256, NpgsqlDbType = NpgsqlDbType.Text });
            return await command.ExecuteScalarAsync(cancellation) is true
                ? new(connection)
                : throw new ImportException(ImportTexts.Running);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The pool resets the session, which lets go of the lock.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
