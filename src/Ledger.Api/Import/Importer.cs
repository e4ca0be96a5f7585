using System.Threading.Channels;
using Ledger.Api.Import.Writing;
using Ledger.Api.Recording;
using Ledger.Api.Schema;
using Ledger.Api.Vault;
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
/// <param name="sealer">Encrypts what identifies a person; null where nothing of the kind is to be imported.</param>
public sealed class Importer(
    LedgerDatabase database, IDocumentStore store, LedgerOrigin origin, CaseNumbers numbers, Sealer? sealer = null)
{
    /// <summary>
    /// Cases in one transaction. A writer holds up the high-water mark until it commits, so a batch must stay well under the time
    /// that a reader waits for a position.
    /// </summary>
    private const int BatchSize = 2_500;

    /// <summary>Entries in one transaction, where cases are long ones.</summary>
    private const int MostEntries = 10_000;

    /// <summary>Who records what an import brings: the system, on behalf of who started it at the terminal.</summary>
    private static readonly RecordedBy Recorder = new("import", "system");

    private readonly Guid _space = DerivedId.SpaceOf(origin.Name);

    /// <summary>Reads and judges everything and writes nothing to the database.</summary>
    public async Task<ImportReport> TryAsync(ImportJob job, Action<ImportProgress> tell, CancellationToken cancellation)
    {
        var ground = await GroundAsync(cancellation);
        var report = new ImportReport();
        var held = job.Form.KeepsIds ? new HeldCases(database) : null;
        using var rejects = new RejectFile(job.RejectsPath);
        await Task.Run(
            async () =>
            {
                using var cases = job.Form.Open(job.File, ground);
                var batch = new Batch();
                while (cases.Next() is { } read)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Take(read, rejects, report);
                    if (read.Case is not null)
                        batch.Add(read.Case);
                    if (batch.IsFull)
                        await LookAsync();
                }

                await LookAsync();

                async Task LookAsync()
                {
                    if (held is not null && await held.FindOthersAsync(batch.Cases, cancellation) is { Count: > 0 } others)
                    {
                        report.Turn(others);
                        rejects.Add(others);
                    }

                    batch = new Batch();
                    tell(new(cases.Position, job.File.Length));
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
        if (job.Form.KeepsIds && !await ImportLog.IsBegunAsync(database.App, job.File, cancellation)
            && await TryAsync(job, _ => { }, cancellation) is { Rejected: > 0 } faulty)
        {
            faulty.IsRefused = true;
            return faulty;
        }

        var log = await ImportLog.BeginAsync(database.App, job.Form, job.File, cancellation);
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
        var writer = new BatchWriter(database.App, origin, preparation, log, sealer);
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
        var ground = new ReadingGround(_space, Recorder, log.StartedAt);
        var held = job.Form.KeepsIds ? new HeldCases(database) : null;
        var done = log.LastLine;
        var lastLine = 1L;
        var batch = new Batch();
        using var rejects = new RejectFile(job.RejectsPath);
        using var cases = job.Form.Open(job.File, ground);
        while (cases.Next() is { } read)
        {
            lastLine = read.Line;
            Take(read, rejects, report);
            if (read.Case is { } imported && read.Line > done)
                batch.Add(imported);
            if (batch.IsFull)
                await SendAsync();
        }

        if (batch.Cases.Count > 0)
            await SendAsync();
        return lastLine;

        async Task SendAsync()
        {
            var further = held is null ? batch.Cases : await held.WithoutAsync(batch.Cases, cancellation);
            await batches.WriteAsync(new([.. further.Select(preparation.Prepare)], lastLine, cases.Position), cancellation);
            batch = new Batch();
        }
    }

    private static void Take(ReadCase read, RejectFile rejects, ImportReport report)
    {
        if (read.Case is { } imported)
        {
            report.Add(imported);
            return;
        }

        report.Add(read.Rejects);
        rejects.Add(read.Rejects);
    }

    /// <summary>What the source is complete for holds from the moment the whole file is on the record; declared once.</summary>
    private async Task DeclareAsync(ImportJob job, Instant startedAt, CancellationToken cancellation)
    {
        if (job.Form.Covers is not { } covers)
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

    private async Task<ReadingGround> GroundAsync(CancellationToken cancellation)
    {
        await using var command = database.App.CreateCommand("select clock_timestamp()");
        var now = Instant.FromDateTimeUtc((DateTime)(await command.ExecuteScalarAsync(cancellation))!);
        return new(_space, Recorder, now);
    }

    /// <summary>What is written in one transaction.</summary>
    private sealed class Batch
    {
        private readonly List<ImportedCase> _cases = [];
        private int _entries;

        public IReadOnlyList<ImportedCase> Cases => _cases;

        public bool IsFull => _cases.Count >= BatchSize || _entries >= MostEntries;

        public void Add(ImportedCase imported)
        {
            _cases.Add(imported);
            _entries += imported.Entries.Count;
        }
    }
}
