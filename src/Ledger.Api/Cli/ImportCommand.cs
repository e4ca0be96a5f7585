using System.Diagnostics;
using System.Globalization;
using Ledger.Api.Export;
using Ledger.Api.Import;
using Ledger.Api.Import.Chronologies;
using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Problems;
using Ledger.Api.Vault;
using Ledger.Projections.Store;
using Marten;
using Npgsql;

namespace Ledger.Api.Cli;

/// <summary>
/// <c>import FILE [--map MAP] [--key KEY] [--dry-run] [--rejects FILE]</c>: takes a file of another register, or of another ledger, onto
/// the record.
/// </summary>
/// <param name="console">The terminal.</param>
/// <param name="open">Opens the ledger, once arguments, map and file are known to be usable.</param>
public sealed class ImportCommand(ImportConsole console, Func<CancellationToken, Task<ImportTarget>> open)
{
    /// <summary>Every row is a case or is rejected; every case of an export is in the ledger.</summary>
    public const int Done = 0;

    /// <summary>It was interrupted, or the database failed: the same command goes on.</summary>
    public const int Unfinished = 1;

    /// <summary>The arguments, the map or the file cannot be used; nothing was written.</summary>
    public const int Unusable = 2;

    /// <summary>
    /// Another import of the file is under way, it was begun with another map, or an export is faulty or meets cases of the ledger with
    /// other content.
    /// </summary>
    public const int Refused = 3;

    /// <summary>Runs the command; the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (ImportArguments.Read(args) is not { } arguments)
        {
            Say(ImportTexts.Usage);
            foreach (var shipped in MapLibrary.Shipped.Append(ChronologyForm.Name))
                console.Out.WriteLine($"  {shipped}");
            return Unusable;
        }

        try
        {
            return await RunAsync(arguments, cancellation);
        }
        catch (OperationCanceledException)
        {
            Say(ImportTexts.Interrupted);
            return Unfinished;
        }
        catch (ImportException refused)
        {
            Say(refused.Text);
            return Refused;
        }
        catch (NpgsqlException failure)
        {
            Say(ImportTexts.Failed, failure.SqlState ?? failure.GetType().Name);
            return Unfinished;
        }
    }

    private ImportMap? MapOf(string map)
    {
        try
        {
            return MapLibrary.Find(map);
        }
        catch (MapException faulty)
        {
            console.Out.WriteLine(faulty.In(console.Language));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            Say(ImportTexts.MapNotFound, map);
        }

        return null;
    }

    private async Task<int> RunAsync(ImportArguments arguments, CancellationToken cancellation)
    {
        RecipientSecret? secret = null;
        try
        {
            if (!File.Exists(arguments.File))
                throw new FileNotFoundException();
            if (arguments.Key is { } key && (secret = RecipientSecret.Read(key)) is null)
            {
                Say(ImportTexts.NoKey, key);
                return Unusable;
            }

            return await JobAsync(arguments, secret, cancellation) is { } job
                ? await RunAsync(arguments, job, cancellation)
                : Unusable;
        }
        catch (FileNotFoundException)
        {
            Say(ImportTexts.NotFound, arguments.File);
        }
        catch (HeaderException other)
        {
            Say(ImportTexts.Header, other.Column, other.Expected ?? ImportTexts.Nothing.In(console.Language));
        }
        catch (TooLongException tooLong)
        {
            Say(ImportTexts.TooLong, tooLong.Line);
        }
        catch (InvalidDataException)
        {
            Say(ImportTexts.Damaged);
        }
        catch (VaultException failure) when (failure.Code == VaultException.KeyFileOpen)
        {
            Say(ImportTexts.OpenKey);
        }
        catch (VaultException failure)
        {
            Say(ImportTexts.Vault, failure.Code);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(ImportTexts.NotReadable, failure.GetType().Name);
        }
        finally
        {
            secret?.Dispose();
        }

        return Unusable;
    }

    /// <summary>What to import, or null where the map cannot be used.</summary>
    private async Task<ImportJob?> JobAsync(ImportArguments arguments, RecipientSecret? secret, CancellationToken cancellation)
    {
        if (arguments.Map is null)
        {
            var export = await SourceFile.OpenAsync(arguments.File, ExportFormat.LongestLine, cancellation);
            return new ImportJob(export, ExportForm.Read(export, secret), arguments.Rejects);
        }

        if (arguments.Map == ChronologyForm.Name)
        {
            var chronology = await SourceFile.OpenAsync(arguments.File, cancellation);
            return new ImportJob(chronology, ChronologyForm.Read(chronology), arguments.Rejects);
        }

        if (MapOf(arguments.Map) is not { } map)
            return null;
        var file = await SourceFile.OpenAsync(arguments.File, cancellation);
        RowReader.Open(file, map).Dispose();
        return new ImportJob(file, map, arguments.Rejects);
    }

    private async Task<int> RunAsync(ImportArguments arguments, ImportJob job, CancellationToken cancellation)
    {
        var target = await open(cancellation);
        var (database, origin, numbers, _) = target;
        var sealer = job.Form.Seals && !arguments.DryRun ? await target.OpenSealer(cancellation) : null;
        var clock = Stopwatch.StartNew();
        using var store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options);
            options.Connection(database.App);
        });
        var importer = new Importer(database, store, origin, numbers, sealer);
        var progress = new ImportProgressLine(console.Progress, console.IsTerminal);
        ImportReport report;
        try
        {
            report = arguments.DryRun
                ? await importer.TryAsync(job, progress.Show, cancellation)
                : await importer.RunAsync(job, progress.Show, cancellation);
        }
        finally
        {
            progress.End();
        }

        if (report.WasDone)
            Say(ImportTexts.Done);
        else
            Summarise(job.Form, report, arguments.DryRun, clock.Elapsed);
        if (!report.IsRefused)
            return Done;
        Say(ImportTexts.Faulty);
        return Refused;
    }

    private void Summarise(ISourceForm form, ImportReport report, bool dryRun, TimeSpan elapsed)
    {
        Say(form.Heading);
        if (report.ResumedAfter is { } line)
            Say(ImportTexts.Resumed, line);
        Count(report.Rows, ImportTexts.Rows.In(console.Language));
        Count(report.Cases, ImportTexts.Cases.In(console.Language));
        foreach (var (type, count) in report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
            Count(count, $"  {type}");
        Count(report.Rejected, ImportTexts.Rejected.In(console.Language));
        foreach (var ((code, column), count) in report.Reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key))
            Count(count, $"  {code} ({column ?? ImportTexts.WholeLine.In(console.Language)})");
        Count((long)elapsed.TotalSeconds, ImportTexts.Seconds.In(console.Language));
        if (dryRun)
            Say(ImportTexts.DryRun);
    }

    private void Count(long count, string what) =>
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,12:N0} {what}"));

    private void Say(Bilingual text, params object[] values) =>
        console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, text.In(console.Language), values));
}
