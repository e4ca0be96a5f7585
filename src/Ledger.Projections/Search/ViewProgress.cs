using Npgsql;

namespace Ledger.Projections.Search;

/// <summary>How far the index is behind the record.</summary>
/// <param name="source">Connections under the role of the application.</param>
public sealed class ViewProgress(NpgsqlDataSource source)
{
    private const string Sql = $"select {CaseIndex.Position}, coalesce((select max(seq_id) from ledger.mt_events), 0)";

    /// <summary>The position the index stands at, and that of the last entry.</summary>
    public async Task<(long Position, long Last)> ReadAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
