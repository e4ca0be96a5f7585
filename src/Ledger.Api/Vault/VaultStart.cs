using Npgsql;

namespace Ledger.Api.Vault;

/// <summary>
/// Opens the epoch keys for a ledger and holds them against it before anything is sealed: with the keys of another ledger, or with
/// some of them lost, new data would be sealed under a key that does not belong here and old data would look altered.
/// </summary>
public static class VaultStart
{
    private const string Any = "select exists (select from vault.keys)";

    private const string OnePerEpoch = """
        select k.subject, k.key_id, k.epoch, k.wrapped
        from (select distinct epoch from vault.keys where wrapped is not null) e
        cross join lateral (select * from vault.keys k where k.epoch = e.epoch and k.wrapped is not null limit 1) k
        """;

    /// <summary>Opens the keys folder, making the first key only where the vault is empty.</summary>
    /// <param name="folder">The keys folder.</param>
    /// <param name="vault">Connections of role ledger_vault.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="VaultException">A key is missing, open to others, damaged or of another ledger.</exception>
    public static async Task<IEpochKeys> OpenFilesAsync(string folder, NpgsqlDataSource vault, CancellationToken cancellation)
    {
        await using var any = vault.CreateCommand(Any);
        var keys = EpochKeyFiles.Open(folder, mayCreate: await any.ExecuteScalarAsync(cancellation) is false);
        await CheckAsync(keys, vault, cancellation);
        return keys;
    }

    /// <summary>Unwraps one data key of each epoch that the vault has.</summary>
    /// <exception cref="VaultException">An epoch key is missing or of another ledger.</exception>
    public static async Task CheckAsync(IEpochKeys keys, NpgsqlDataSource vault, CancellationToken cancellation)
    {
        await using var command = vault.CreateCommand(OnePerEpoch);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var subject = reader.GetGuid(0);
            var keyId = reader.GetGuid(1);
            var wrapped = new WrappedKey(reader.GetInt32(2), reader.GetFieldValue<byte[]>(3));
            using var key = new DataKey(subject, keyId, await keys.UnwrapAsync(wrapped, subject, keyId, cancellation));
        }
    }
}
