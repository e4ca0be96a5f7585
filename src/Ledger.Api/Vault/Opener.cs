using System.Text.Json;
using Ledger.Domain.Privacy;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Vault;

/// <summary>
/// Opens sealed fields. The access record is committed before a key is read, so nobody reads without a trace, not even one whose
/// connection breaks in between. Keys come from the database each time: blocking and shredding take effect at once.
/// </summary>
/// <param name="vault">Connections of role ledger_vault to the primary.</param>
/// <param name="epochs">Unwraps the keys.</param>
public sealed class Opener(NpgsqlDataSource vault, IEpochKeys epochs)
{
    private const string Access = """
        insert into vault.access (id, who, role, authority, purpose, case_id, fields) values ($1, $2, $3, $4, $5, $6, $7)
        """;

    /// <summary>A ciphertext brings the key it names; a subject without one brings any key, whose state says why.</summary>
    private const string Read = """
        select a.event, a.subject, c.sealed, k.key_id, k.epoch, k.wrapped, k.state
        from (select distinct * from unnest($1, $2) a(event, subject)) a
        left join vault.ciphertexts c on c.subject = a.subject and c.event = a.event
        left join vault.keys k on k.subject = a.subject and (c.key_id is null or k.key_id = c.key_id)
        """;

    /// <summary>Opens fields of one case. That the caller may, and that the fields are the case's, was decided before.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="fields">What to open, at least one.</param>
    /// <param name="cancellation">Stops the reading, not the record of it.</param>
    public async Task<Opening> OpenAsync(
        Guid caseId, Caller caller, Purpose purpose, IReadOnlyList<SealedField> fields, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(fields.Count);
        var record = await WriteAccessAsync(caseId, caller, purpose, fields);
        var held = await ReadAsync(fields, cancellation);
        var disclosures = new Dictionary<(Guid, Guid), (IReadOnlyList<Disclosure> Disclosures, string? Withheld)>();
        foreach (var (place, found) in held)
            disclosures[place] = await DecryptAsync(place.Event, place.Subject, found, cancellation);
        return new(record, [.. fields.Select(field => Opened(field, disclosures[(field.Entry, field.Subject)]))]);
    }

    private static OpenedField Opened(SealedField field, (IReadOnlyList<Disclosure> Disclosures, string? Withheld) held)
    {
        if (held.Withheld is not null)
            return new(field, default, held.Withheld);
        var named = held.Disclosures.Where(d => d.Path == field.Path).ToArray();
        return Array.Find(named, d => d.Matches(field.Digest)) is { } disclosure
            ? new(field, disclosure.Value, null) { Disclosure = disclosure }
            : new(field, default, named.Length == 0 ? OpenedField.NotFound : OpenedField.Altered);
    }

    private async Task<Guid> WriteAccessAsync(Guid caseId, Caller caller, Purpose purpose, IReadOnlyList<SealedField> fields)
    {
        var id = Guid.CreateVersion7();
        await using var command = vault.CreateCommand(Access);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(caller.Id);
        command.Parameters.AddWithValue(WireName<Role>.Of(caller.Role));
        command.Parameters.Add(new() { Value = (object?)caller.Authority ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.AddWithValue(WireName<Purpose>.Of(purpose));
        command.Parameters.AddWithValue(caseId);
        command.Parameters.AddWithValue(
            NpgsqlDbType.Jsonb, JsonSerializer.SerializeToUtf8Bytes(fields.Select(f => new { entry = f.Entry, path = f.Path })));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        return id;
    }

    private async Task<Dictionary<(Guid Event, Guid Subject), Held>> ReadAsync(
        IReadOnlyList<SealedField> fields, CancellationToken cancellation)
    {
        await using var command = vault.CreateCommand(Read);
        command.Parameters.Add(new() { Value = fields.Select(f => f.Entry).ToArray() });
        command.Parameters.Add(new() { Value = fields.Select(f => f.Subject).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var held = new Dictionary<(Guid, Guid), Held>();
        while (await reader.ReadAsync(cancellation))
        {
            var place = (reader.GetGuid(0), reader.GetGuid(1));
            var found = new Held(
                await BytesAsync(reader, 2, cancellation),
                reader.IsDBNull(6) ? null : reader.GetString(6),
                reader.IsDBNull(3) ? default : reader.GetGuid(3),
                await BytesAsync(reader, 5, cancellation) is { } wrapped ? new WrappedKey(reader.GetInt32(4), wrapped) : null);
            if (!held.TryGetValue(place, out var other) || found.State == KeyRow.Shredded || other.State == KeyRow.Active)
                held[place] = found;
        }

        return held;
    }

    private static async Task<byte[]?> BytesAsync(NpgsqlDataReader reader, int column, CancellationToken cancellation) =>
        reader.IsDBNull(column) ? null : await reader.GetFieldValueAsync<byte[]>(column, cancellation);

    private async Task<(IReadOnlyList<Disclosure> Disclosures, string? Withheld)> DecryptAsync(
        Guid @event, Guid subject, Held held, CancellationToken cancellation)
    {
        if (held.State == KeyRow.Shredded)
            return ([], OpenedField.Erased);
        if (held.State == KeyRow.Blocked)
            return ([], OpenedField.Blocked);
        if (held.Ciphertext is null || held.Key is not { } wrapped)
            return ([], OpenedField.NotFound);
        using var key = await KeyAsync(subject, held.KeyId, wrapped, cancellation);
        return key is not null && DisclosureText.Decrypt(held.Ciphertext, @event, key) is { } disclosures
            ? (disclosures, null)
            : ([], OpenedField.Altered);
    }

    /// <summary>
    /// Null where the key does not unwrap: the epoch keys were held against the vault at the start, so it is a row that was changed.
    /// </summary>
    private async Task<DataKey?> KeyAsync(Guid subject, Guid keyId, WrappedKey wrapped, CancellationToken cancellation)
    {
        try
        {
            return new(subject, keyId, await epochs.UnwrapAsync(wrapped, subject, keyId, cancellation));
        }
        catch (VaultException e) when (e.Code == VaultException.KeyNotUnwrapped)
        {
            return null;
        }
    }

    private sealed record Held(byte[]? Ciphertext, string? State, Guid KeyId, WrappedKey? Key);
}
