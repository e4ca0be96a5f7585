using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Import.Withdrawing;

/// <summary>An import as the ledger remembers it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Cases">The cases that it brought.</param>
/// <param name="Entries">Their entries.</param>
/// <param name="IsFinished">False where it was interrupted.</param>
/// <param name="StartedAt">When it was first started, UTC.</param>
/// <param name="WithdrawnAt">When it was first withdrawn, UTC; null where it was not.</param>
/// <param name="WithdrawnFor">Why.</param>
public sealed record ImportBatch(
    string Source,
    string Sha256,
    long Cases,
    long Entries,
    bool IsFinished,
    DateTime StartedAt,
    DateTime? WithdrawnAt,
    string? WithdrawnFor)
{
    private const string Sql = """
        select source, sha256, cases, entries, state = 'finished', started_at, withdrawn_at, withdrawn_for from ledger.imports
        """;

    /// <summary>A short id for people: the beginning of the hash.</summary>
    public string Id => Sha256[..12];

    /// <summary>All imports, the first one first.</summary>
    public static async Task<IReadOnlyList<ImportBatch>> ListAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql + " order by started_at, sha256");
        return await ReadAsync(command, cancellation);
    }

    /// <summary>The imports whose hash begins so.</summary>
    public static async Task<IReadOnlyList<ImportBatch>> FindAsync(
        NpgsqlDataSource database, string beginning, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql + " where starts_with(sha256, @beginning)");
        command.Parameters.AddWithValue("beginning", NpgsqlDbType.Text, beginning);
        return await ReadAsync(command, cancellation);
    }

    private static async Task<IReadOnlyList<ImportBatch>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        var batches = new List<ImportBatch>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            batches.Add(new(
                reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetBoolean(4),
                reader.GetDateTime(5), reader.IsDBNull(6) ? null : reader.GetDateTime(6), reader.IsDBNull(7) ? null : reader.GetString(7)));
        return batches;
    }
}
