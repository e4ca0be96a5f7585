using System.Threading.Channels;
using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Import.Writing;
using Ledger.Api.Recording;
using Ledger.Api.Schema;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Marten;
using NodaTime;

namespace Ledger.Api.Import;

/// <summary>
/// Imports a file: rows are read, judged by the domain and prepared on one core while the database writes what is ready. Every batch
/// is one transaction that also says how far the import has come, so whatever is killed goes on where it stopped.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="store">The store, for the ledger's own stream.</param>
/// <param name="origin">The name of the ledger.</param>
/// <param name="numbers">Gives case numbers.</param>
public sealed class Importer(LedgerDatabase database, IDocumentStore store, LedgerOrigin origin, CaseNumbers numbers)
{
    /// <summary>
    /// Cases in one transaction. A writer holds up the high-water mark until it commits, so a batch must stay well under the time
    /// that a reader waits for a position.
    /// </summary>
    private const int BatchSize = 2_500;

    /// <summary>Who records what an import brings: the system, on behalf of who started it at the terminal.</summary>
    private static readonly RecordedBy Recorder = new("import", "system");

    private readonly Guid _space = DerivedId.SpaceOf(origin.Name);

    /// <summary>Reads and judges everything and writes nothing to the database.</summary>
    public async Task<ImportReport> TryAsync(ImportJob job, Action<ImportProgress> tell, CancellationToken cancellation)
    {
        var mapper = MapperOf(job, await NowAsync(cancellation));
        using var rejects = new RejectFile(job.RejectsPath, job.Map);
        var report = new ImportReport();
        await Task.Run(
            () =>
            {
                using var rows = RowReader.Open(job.File, job.Map);
                while (rows.Next() is { } row)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Take(row, mapper, rejects, report);
                    if (report.Rows % BatchSize == 0)
                        tell(new(rows.Position, job.File.Length));
                }
            },
            cancellation);
        return report;
    }

    /// <summary>Imports the file, or what is left of it.</summary>
    /// <exception cref="ImportException">Another import of the file is under way, or it was begun with another map.</exception>
    public async Task<ImportReport> RunAsync(ImportJob job, Action<ImportProgress> tell, CancellationToken cancellation)
    {
        await using var turn = await ImportTurn.TakeAsync(database.Messages, job.File.Sha256, cancellation);
        var log = await ImportLog.BeginAsync(database.App, job.Map, job.File, cancellation);
        if (log.IsFinished)
            return new ImportReport { WasDone = true };

        var report = new ImportReport { ResumedAfter = log.LastLine > 1 ? log.LastLine : null };
        var lastLine = await PumpAsync(job, log, report, tell, cancellation);
        await DeclareAsync(job, log.StartedAt, cancellation);
        await log.EndAsync(database.App, lastLine, report.Rejected, cancellation);
        return report;
    }

    private async Task<long> PumpAsync(
        ImportJob job, ImportLog log, ImportReport report, Action<ImportProgress> tell, CancellationToken cancellation)
    {
        var preparation = new CasePreparation(numbers);
        var writer = new BatchWriter(database.App, origin, preparation, log);
        var batches = Channel.CreateBounded<PreparedBatch>(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    return await ReadAsync(job, log, preparation, report, batches.Writer, stop.Token);
                }
                finally
                {
                    batches.Writer.Complete();
                }
            },
            stop.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                await writer.WriteAsync(batch, cancellation);
                tell(new(batch.Position, job.File.Length));
            }
        }
        catch
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }

        return await reading;
    }

    /// <summary>Reads every row; those up to where the import had come are judged again, for the rejects, and not written.</summary>
    private async Task<long> ReadAsync(
        ImportJob job,
        ImportLog log,
        CasePreparation preparation,
        ImportReport report,
        ChannelWriter<PreparedBatch> batches,
        CancellationToken cancellation)
    {
        var mapper = MapperOf(job, log.StartedAt);
        var done = log.LastLine;
        var lastLine = 1L;
        var cases = new List<PreparedCase>(BatchSize);
        using var rejects = new RejectFile(job.RejectsPath, job.Map);
        using var rows = RowReader.Open(job.File, job.Map);
        while (rows.Next() is { } row)
        {
            lastLine = row.Line;
            if (Take(row, mapper, rejects, report) is { } imported && row.Line > done)
                cases.Add(preparation.Prepare(imported));
            if (cases.Count < BatchSize)
                continue;
            await batches.WriteAsync(new(cases, lastLine, rows.Position), cancellation);
            cases = new List<PreparedCase>(BatchSize);
        }

        if (cases.Count > 0)
            await batches.WriteAsync(new(cases, lastLine, rows.Position), cancellation);
        return lastLine;
    }

    private static ImportedCase? Take(SourceRow row, RowMapper mapper, RejectFile rejects, ImportReport report)
    {
        if (row.Fault is null && mapper.Map(row.Line, row.Cells) is { } imported)
        {
            report.Add(imported);
            return imported;
        }

        IReadOnlyList<Reject> reasons = row.Fault is { } fault ? [new Reject(row.Line, null, fault, null)] : mapper.Rejects;
        report.Add(reasons);
        rejects.Add(reasons, row.Cells);
        return null;
    }

    /// <summary>What the source is complete for holds from the moment the whole file is on the record; declared once.</summary>
    private async Task DeclareAsync(ImportJob job, Instant startedAt, CancellationToken cancellation)
    {
        if (job.Map.Covers is not { } covers)
            return;
        var envelope = new Envelope
        {
            Id = new(DerivedId.Of(_space, $"{job.File.Sha256}/coverage")),
            OccurredAt = EventTime.At(startedAt, "Etc/UTC"),
            By = covers.By,
            Source = new Source { Kind = SourceKind.Register },
        };
        await new OwnStream(store, origin).AppendAsync([Submitted.Of(envelope, covers.Declaration)], cancellation);
    }

    private RowMapper MapperOf(ImportJob job, Instant judgedAt) => new(job.Map, _space, job.File.Sha256, Recorder, judgedAt);

    private async Task<Instant> NowAsync(CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand("select clock_timestamp()");
        return Instant.FromDateTimeUtc((DateTime)(await command.ExecuteScalarAsync(cancellation))!);
    }
}
