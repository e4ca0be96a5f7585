using Ledger.Api.Recording.Writing;
using Ledger.Api.Vault;
using Ledger.Projections.Cases;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Import.Writing;

/// <summary>
/// Copies the rows of a batch into the tables, as the store itself would have written them (the test of their shape compares every
/// column). Every time is written: the default of <c>mt_events.timestamp</c> is the instant at which the table was made.
/// </summary>
internal static class BatchCopy
{
    private const string Streams =
        "copy ledger.mt_streams (id, type, version, timestamp, created, tenant_id, compacted_version, is_archived) "
        + "from stdin (format binary)";

    private const string Events =
        "copy ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name, "
        + "is_archived) from stdin (format binary)";

    private const string Summaries =
        "copy ledger.mt_doc_casesummary (id, data, mt_version, mt_dotnet_type, case_number) from stdin (format binary)";

    public static async Task StreamsAsync(
        NpgsqlConnection connection, PreparedBatch batch, DateTime recordedAt, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Streams, cancellation);
        foreach (var prepared in batch.Cases)
        {
            copy.StartRow();
            copy.Write(prepared.Id, NpgsqlDbType.Uuid);
            copy.Write(StreamRows.StreamType, NpgsqlDbType.Varchar);
            copy.Write((long)prepared.Entries.Length, NpgsqlDbType.Bigint);
            copy.Write(recordedAt, NpgsqlDbType.TimestampTz);
            copy.Write(recordedAt, NpgsqlDbType.TimestampTz);
            copy.Write(StreamRows.Tenant, NpgsqlDbType.Varchar);
            copy.Write(0L, NpgsqlDbType.Bigint);
            copy.Write(false, NpgsqlDbType.Boolean);
        }

        await copy.CompleteAsync(cancellation);
    }

    public static async Task EventsAsync(
        NpgsqlConnection connection,
        PreparedBatch batch,
        DateTime recordedAt,
        IReadOnlyList<long> positions,
        CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Events, cancellation);
        var row = 0;
        foreach (var prepared in batch.Cases)
            for (var i = 0; i < prepared.Entries.Length; i++)
            {
                var entry = prepared.Entries[i];
                copy.StartRow();
                copy.Write(positions[row++], NpgsqlDbType.Bigint);
                copy.Write(entry.Id, NpgsqlDbType.Uuid);
                copy.Write(prepared.Id, NpgsqlDbType.Uuid);
                copy.Write(i + 1L, NpgsqlDbType.Bigint);
                copy.Write(entry.Data, NpgsqlDbType.Jsonb);
                copy.Write(entry.Type.Alias, NpgsqlDbType.Varchar);
                copy.Write(recordedAt, NpgsqlDbType.TimestampTz);
                copy.Write(StreamRows.Tenant, NpgsqlDbType.Varchar);
                copy.Write(entry.Type.DotNet, NpgsqlDbType.Varchar);
                copy.Write(entry.Headers, NpgsqlDbType.Jsonb);
                copy.Write(prepared.Recorded[i].RecordedBy.Subject, NpgsqlDbType.Varchar);
                copy.Write(false, NpgsqlDbType.Boolean);
            }

        await copy.CompleteAsync(cancellation);
    }

    public static async Task CoresAsync(NpgsqlConnection connection, IReadOnlyList<CoreRow> cores, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CoreRow.Copy, cancellation);
        foreach (var core in cores)
        {
            copy.StartRow();
            copy.Write(core.CaseId, NpgsqlDbType.Uuid);
            copy.Write(core.Version, NpgsqlDbType.Bigint);
            copy.Write(core.EventId, NpgsqlDbType.Uuid);
            copy.Write(core.Sequence, NpgsqlDbType.Bigint);
            copy.Write(core.Hash, NpgsqlDbType.Bytea);
            copy.Write(core.Core, NpgsqlDbType.Bytea);
        }

        await copy.CompleteAsync(cancellation);
    }

    public static async Task SummariesAsync(
        NpgsqlConnection connection, PreparedBatch batch, IReadOnlyList<byte[]> summaries, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Summaries, cancellation);
        for (var i = 0; i < summaries.Count; i++)
        {
            copy.StartRow();
            copy.Write(batch.Cases[i].Id, NpgsqlDbType.Uuid);
            copy.Write(summaries[i], NpgsqlDbType.Jsonb);
            copy.Write(Guid.NewGuid(), NpgsqlDbType.Uuid);
            copy.Write(typeof(CaseSummary).FullName, NpgsqlDbType.Varchar);
            copy.Write(batch.Cases[i].CaseNumber, NpgsqlDbType.Varchar);
        }

        await copy.CompleteAsync(cancellation);
    }
}
