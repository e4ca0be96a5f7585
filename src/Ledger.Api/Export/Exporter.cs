using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Recording;
using Ledger.Api.Schema;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Projections.Cases;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Api.Export;

/// <summary>What an export held.</summary>
/// <param name="Position">The position at which the ledger was exported.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Entries">Their entries.</param>
/// <param name="Sha256">SHA-256 of the lines before the last.</param>
internal sealed record ExportReport(long Position, long Cases, long Entries, string Sha256);

/// <summary>
/// Writes cases as they stood at a settled position, one after the other: of the ledger no more than one case is in memory. The same
/// position gives the same bytes, except where sealed fields are opened, since encryption never repeats itself.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="origin">The name of the ledger.</param>
internal sealed class Exporter(LedgerDatabase database, LedgerOrigin origin)
{
    /// <summary>What opens a case, in any version, at or before the position.</summary>
    private const string Opened = """
        select stream_id from ledger.mt_events
        where seq_id <= $1 and version = 1 and type like 'case-opened.v%' and ($2::uuid[] is null or stream_id = any($2))
        """;

    /// <summary>The named cases that did not exist at the position.</summary>
    public async Task<IReadOnlyList<Guid>> MissingAsync(long position, IReadOnlyCollection<Guid> cases, CancellationToken cancellation)
    {
        await using var command = Command(Opened, position, cases);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var missing = cases.ToHashSet();
        while (await reader.ReadAsync(cancellation))
            missing.Remove(reader.GetGuid(0));
        return [.. missing.Order()];
    }

    /// <summary>Writes the export.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="position">A settled position.</param>
    /// <param name="cases">The cases, or null for all.</param>
    /// <param name="opening">Opens sealed fields; null where they stay sealed.</param>
    /// <param name="tell">Is told how many cases are written, of how many.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task<ExportReport> WriteAsync(
        Stream output,
        long position,
        IReadOnlyCollection<Guid>? cases,
        ExportOpening? opening,
        Action<long, long> tell,
        CancellationToken cancellation)
    {
        var count = await CountAsync(position, cases, cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (written, entries) = (0L, 0L);
        await LineAsync(Json(new ExportHeader(
            ExportFormat.Name, ExportFormat.Version, origin.Name, position, SelfLink.Software, count, opening?.Header)));
        await foreach (var stream in new CaseStreams(database.App).ReadAsync(position, cases, cancellation))
        {
            var caseFile = CaseFile.Of(stream.Entries);
            var opened = opening is null ? null : await opening.OpenAsync(stream.CaseId, caseFile, cancellation);
            foreach (var entry in caseFile.Docket)
                await LineAsync(ExportLine.Of(stream.CaseId, stream.CaseNumber, entry, opened?.GetValueOrDefault(entry.Id.Value)));
            entries += caseFile.Docket.Count;
            tell(++written, count);
        }

        var end = new ExportEnd(entries, Convert.ToHexStringLower(hash.GetHashAndReset()));
        await LineAsync(Json(end));
        return new(position, written, entries, end.Sha256);

        async Task LineAsync(byte[] line)
        {
            hash.AppendData(line);
            hash.AppendData("\n"u8);
            await output.WriteAsync(line, cancellation);
            output.WriteByte((byte)'\n');
        }
    }

    private static byte[] Json<T>(T line) => JsonSerializer.SerializeToUtf8Bytes(line, LedgerJson.Options);

    private async Task<long> CountAsync(long position, IReadOnlyCollection<Guid>? cases, CancellationToken cancellation)
    {
        await using var command = Command($"select count(*) from ({Opened}) opened", position, cases);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private NpgsqlCommand Command(string sql, long position, IReadOnlyCollection<Guid>? cases)
    {
        var command = database.App.CreateCommand(sql);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        command.Parameters.Add(new() { Value = (object?)cases?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        return command;
    }
}
