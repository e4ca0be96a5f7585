using Ledger.Api.Vault;
using NpgsqlTypes;

namespace Ledger.Api.Recording.Writing;

/// <summary>The rows of cores, keys and ciphertexts, one array a column.</summary>
internal static class VaultRows
{
    public static Rows Of(IReadOnlyList<CoreRow> rows) => new(
        CoreRow.Insert,
        (rows.Select(r => r.CaseId).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.Version).ToArray(), NpgsqlDbType.Bigint),
        (rows.Select(r => r.EventId).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.Sequence).ToArray(), NpgsqlDbType.Bigint),
        (rows.Select(r => r.Hash).ToArray(), NpgsqlDbType.Bytea),
        (rows.Select(r => r.Core).ToArray(), NpgsqlDbType.Bytea));

    public static Rows Of(IReadOnlyList<KeyRow> rows) => new(
        KeyRow.Insert,
        (rows.Select(r => r.Subject).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.KeyId).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.Epoch).ToArray(), NpgsqlDbType.Integer),
        (rows.Select(r => r.Wrapped).ToArray(), NpgsqlDbType.Bytea),
        (rows.Select(r => r.CreatedAt).ToArray(), NpgsqlDbType.TimestampTz));

    public static Rows Of(IReadOnlyList<CiphertextRow> rows) => new(
        CiphertextRow.Insert,
        (rows.Select(r => r.Event).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.Subject).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.KeyId).ToArray(), NpgsqlDbType.Uuid),
        (rows.Select(r => r.Sealed).ToArray(), NpgsqlDbType.Bytea));
}
