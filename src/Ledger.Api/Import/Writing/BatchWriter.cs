using Ledger.Api.Recording;
using Ledger.Api.Recording.Writing;
using Ledger.Api.Vault;
using Ledger.Projections.Store;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Import.Writing;

/// <summary>
/// Writes a batch in one transaction: streams, events, cores, summaries and how far the import has come. Either all of it is on the
/// record or nothing.
/// </summary>
/// <param name="source">Connections under the role of the application.</param>
/// <param name="origin">The name of the ledger.</param>
/// <param name="preparation">Gives another case number where one was taken.</param>
/// <param name="progress">How far the import has come.</param>
/// <param name="sealer">Encrypts what identifies a person; null where the file brings nothing of the kind.</param>
internal sealed class BatchWriter(
    NpgsqlDataSource source, LedgerOrigin origin, CasePreparation preparation, ImportLog progress, Sealer? sealer)
{
    /// <summary>Case numbers are random, and two of 2^40 meet about once in a million cases a try.</summary>
    private const int Attempts = 5;

    private const string Ground = $"""
        {HighWater.WriterLock};
        select clock_timestamp();
        {Positions.Take}
        """;

    public async Task WriteAsync(PreparedBatch batch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(batch, cancellation);
                return;
            }
            catch (PostgresException taken) when (taken.ConstraintName == "ux_case_number" && attempt < Attempts)
            {
                batch = batch with { Cases = [.. batch.Cases.Select(preparation.Renumber)] };
            }
        }
    }

    private async Task TryAsync(PreparedBatch batch, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var (recordedAt, positions) = await GroundAsync(connection, batch.Entries, cancellation);

        using var rows = await SealAsync(batch, recordedAt, cancellation);
        try
        {
            await WriteAsync(connection, batch, recordedAt, positions, rows, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch
        {
            rows?.Failed();
            throw;
        }

        rows?.Committed();
        progress.Advanced(batch);
    }

    private async Task WriteAsync(
        NpgsqlConnection connection,
        PreparedBatch batch,
        DateTime recordedAt,
        List<long> positions,
        SealedRows? rows,
        CancellationToken cancellation)
    {
        // The second core makes what depends on the transaction while the database takes what does not.
        var finishing = Task.Run(
            () => FinishedBatch.Of(batch, origin, Instant.FromDateTimeUtc(recordedAt), positions, rows), cancellation);
        await BatchCopy.StreamsAsync(connection, batch, recordedAt, cancellation);
        await BatchCopy.EventsAsync(connection, batch, recordedAt, positions, cancellation);
        var finished = await finishing;
        await BatchCopy.CoresAsync(connection, finished.Cores, cancellation);
        if (rows is not null)
        {
            await BinaryCopy.WriteAsync(connection, rows.Keys, cancellation);
            await BinaryCopy.WriteAsync(connection, rows.Ciphertexts, cancellation);
        }

        await BatchCopy.SummariesAsync(connection, batch, finished.Summaries, cancellation);
        await progress.AdvanceAsync(connection, batch, cancellation);
    }

    private async Task<SealedRows?> SealAsync(PreparedBatch batch, DateTime recordedAt, CancellationToken cancellation)
    {
        var disclosures = batch.Cases.SelectMany(c => c.Disclosures).ToArray();
        if (disclosures.Length == 0)
            return null;
        return await sealer!.EncryptAsync(disclosures, recordedAt, cancellation) is SealResult.Encrypted(var rows)
            ? rows
            : throw new ImportException(ImportTexts.SubjectRefused);
    }

    private static async Task<(DateTime RecordedAt, List<long> Positions)> GroundAsync(
        NpgsqlConnection connection, int entries, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Ground, connection);
        command.Parameters.AddWithValue("entries", NpgsqlDbType.Integer, entries);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var recordedAt = reader.GetDateTime(0);
        await reader.NextResultAsync(cancellation);
        return (recordedAt, await Positions.ReadAsync(reader, entries, cancellation));
    }
}
