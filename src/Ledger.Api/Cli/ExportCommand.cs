using System.Globalization;
using Ledger.Api.Export;
using Ledger.Api.Import;
using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Schema;
using Ledger.Api.Vault;
using Ledger.Domain.Privacy;
using Ledger.Projections.Store;
using Npgsql;

namespace Ledger.Api.Cli;

/// <summary>The ledger that an export reads.</summary>
/// <param name="Database">The database.</param>
/// <param name="Origin">The name of the ledger.</param>
/// <param name="OpenVault">Opens the vault; called only where sealed fields are opened.</param>
public sealed record ExportTarget(LedgerDatabase Database, LedgerOrigin Origin, Func<CancellationToken, Task<Opener>> OpenVault);

/// <summary><c>export --out FILE …</c>: writes cases as JSON Lines.</summary>
/// <param name="console">The terminal.</param>
/// <param name="open">Opens the ledger, once the arguments are known to be usable.</param>
public sealed class ExportCommand(ImportConsole console, Func<CancellationToken, Task<ExportTarget>> open)
{
    /// <summary>The file is written.</summary>
    public const int Done = 0;

    /// <summary>It was interrupted, or the database failed; no file is left.</summary>
    public const int Unfinished = 1;

    /// <summary>Arguments, key or file cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>The access policy does not allow it.</summary>
    public const int Refused = 3;

    /// <summary>Runs the command; the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (ExportArguments.Read(args) is not { } arguments)
            return Say(Unusable, ExportTexts.Usage);
        try
        {
            return await RunAsync(arguments, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Say(Unfinished, ExportTexts.Interrupted);
        }
        catch (NpgsqlException failure)
        {
            return Say(Unfinished, ExportTexts.Failed, failure.SqlState ?? failure.GetType().Name);
        }
        catch (VaultException failure)
        {
            return Say(Unusable, ExportTexts.Vault, failure.Code);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Say(Unusable, ExportTexts.NotWritable, failure.GetType().Name);
        }
    }

    private async Task<int> RunAsync(ExportArguments arguments, CancellationToken cancellation)
    {
        RecipientKey? recipient = null;
        var asked = arguments.Open;
        if (asked is not null)
        {
            if (AccessPolicy.RowOf(asked.Caller.Role, asked.Purpose, Act.OpenSealed) is null)
                return Say(Refused, ExportTexts.NotAllowed);
            recipient = RecipientKey.Read(asked.To);
            if (recipient is null)
                return Say(Unusable, ExportTexts.NoKey, asked.To);
        }

        var target = await open(cancellation);
        var exporter = new Exporter(target.Database, target.Origin);
        var mark = new HighWater(target.Database.App, TimeProvider.System);
        var position = arguments.Position ?? await mark.SettledAsync(cancellation);
        if (!await mark.ReachesAsync(position, cancellation))
            return Say(Unusable, ExportTexts.NotSettled, position);
        if (arguments.Cases.Count > 0 && await exporter.MissingAsync(position, arguments.Cases, cancellation) is [var missing, ..])
            return Say(Unusable, ExportTexts.NoSuchCase, missing);

        var opening = asked is null
            ? null
            : new ExportOpening(await target.OpenVault(cancellation), asked.Caller, asked.Purpose, recipient!);
        var report = await WriteAsync(exporter, arguments, position, opening, cancellation);
        Count(report.Position, ExportTexts.Position);
        Count(report.Cases, ExportTexts.Cases);
        Count(report.Entries, ExportTexts.Entries);
        if (opening is not null)
        {
            Count(opening.Opened, ExportTexts.Opened);
            Count(opening.Withheld, ExportTexts.Withheld);
        }

        return Done;
    }

    /// <summary>The file has its name only once it is whole and on disk; only its owner may read it.</summary>
    private async Task<ExportReport> WriteAsync(
        Exporter exporter, ExportArguments arguments, long position, ExportOpening? opening, CancellationToken cancellation)
    {
        var draft = $"{arguments.Out}.{Guid.NewGuid():N}.draft";
        var progress = new ImportProgressLine(console.Progress, console.IsTerminal);
        try
        {
            ExportReport report;
            await using (var file = new FileStream(draft, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                BufferSize = 1 << 16,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            {
                report = await exporter.WriteAsync(
                    file, position, arguments.Cases.Count == 0 ? null : arguments.Cases, opening,
                    (written, of) => progress.Show(new ImportProgress(written, of)), cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, arguments.Out, overwrite: true);
            return report;
        }
        finally
        {
            progress.End();
            File.Delete(draft);
        }
    }

    private void Count(long count, Bilingual what) =>
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,12:N0} {what.In(console.Language)}"));

    private int Say(int code, Bilingual text, params object[] values)
    {
        console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, text.In(console.Language), values));
        return code;
    }
}
