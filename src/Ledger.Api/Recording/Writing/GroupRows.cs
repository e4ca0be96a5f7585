using Ledger.Api.Vault;
using Npgsql;

namespace Ledger.Api.Recording.Writing;

/// <summary>Everything that a group of requests puts on the record: one statement a table, sent at once.</summary>
internal static class GroupRows
{
    public static async Task WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<WrittenCase> cases,
        SealedRows rows,
        DateTime recordedAt,
        CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in Statements(cases, rows, recordedAt))
            batch.BatchCommands.Add(statement.ToBatchCommand());
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static IEnumerable<Rows> Statements(IReadOnlyList<WrittenCase> cases, SealedRows rows, DateTime recordedAt)
    {
        var opened = cases.Where(c => c.Request.Opens).ToArray();
        if (opened.Length > 0)
            yield return StreamRows.Begun(opened);
        if (opened.Length < cases.Count)
            yield return StreamRows.GoneOn([.. cases.Where(c => !c.Request.Opens)]);
        yield return StreamRows.Of([.. cases.SelectMany(c => c.Entries)]);
        yield return VaultRows.Of([.. cases.SelectMany(c => c.Cores)]);
        if (rows.Keys.Count > 0)
            yield return VaultRows.Of(rows.Keys);
        if (rows.Ciphertexts.Count > 0)
            yield return VaultRows.Of(rows.Ciphertexts);
        yield return IdempotencyRows.Of(cases, recordedAt);
        yield return StreamRows.Summed(cases);
    }
}
