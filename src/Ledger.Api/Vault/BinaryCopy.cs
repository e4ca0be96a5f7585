using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Vault;

/// <summary>Writes rows by binary COPY, for the import. The connection's transaction decides whether they stay.</summary>
public static class BinaryCopy
{
    /// <summary>Writes new keys.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IEnumerable<KeyRow> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(KeyRow.Copy, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Subject, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.KeyId, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.Epoch, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(row.Wrapped, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(row.CreatedAt, NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync(KeyRow.Active, NpgsqlDbType.Text, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Writes ciphertexts.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IEnumerable<CiphertextRow> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CiphertextRow.Copy, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.Event, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.Subject, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.KeyId, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.Sealed, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Writes cores.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IEnumerable<CoreRow> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CoreRow.Copy, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(row.CaseId, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.EventId, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(row.Sequence, NpgsqlDbType.Bigint, cancellation);
            await copy.WriteAsync(row.Hash, NpgsqlDbType.Bytea, cancellation);
            await copy.WriteAsync(row.Core, NpgsqlDbType.Bytea, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }
}
