using System.Globalization;
using Ledger.Api.Import;
using Ledger.Api.Import.Withdrawing;
using Ledger.Api.Problems;
using Ledger.Projections.Store;
using Marten;
using Npgsql;

namespace Ledger.Api.Cli;

/// <summary><c>import --withdraw BATCH [--reason CODE]</c>: annuls every entry that a wrong import brought.</summary>
/// <param name="console">The terminal.</param>
/// <param name="open">Opens the ledger, once the arguments are known to be usable.</param>
public sealed class WithdrawCommand(ImportConsole console, Func<CancellationToken, Task<ImportTarget>> open)
{
    /// <summary>Runs the command; the exit code, as of <see cref="ImportCommand"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (WithdrawArguments.Read(args) is not { } arguments)
            return Say(ImportCommand.Unusable, ImportTexts.Usage);
        try
        {
            return await RunAsync(arguments, await open(cancellation), cancellation);
        }
        catch (OperationCanceledException)
        {
            return Say(ImportCommand.Unfinished, WithdrawTexts.Interrupted);
        }
        catch (ImportException refused)
        {
            return Say(ImportCommand.Refused, refused.Text);
        }
        catch (NpgsqlException failure)
        {
            return Say(ImportCommand.Unfinished, WithdrawTexts.Failed, failure.SqlState ?? failure.GetType().Name);
        }
    }

    private async Task<int> RunAsync(WithdrawArguments arguments, ImportTarget target, CancellationToken cancellation)
    {
        if (await ImportBatch.FindAsync(target.Database.App, arguments.Batch, cancellation) is not [var batch])
            return Say(ImportCommand.Unusable, WithdrawTexts.NoSuchBatch, arguments.Batch);
        using var store = DocumentStore.For(options =>
        {
            LedgerStore.Configure(options);
            options.Connection(target.Database.App);
        });
        var progress = new ImportProgressLine(console.Progress, console.IsTerminal);
        WithdrawReport report;
        try
        {
            report = await new Withdrawal(target.Database, store, target.Origin)
                .RunAsync(batch, arguments.Reason, progress.Show, cancellation);
        }
        finally
        {
            progress.End();
        }

        Count(report.Cases, WithdrawTexts.Cases);
        Count(report.Entries, WithdrawTexts.Entries);
        Count(report.Kept, WithdrawTexts.Kept);
        return ImportCommand.Done;
    }

    private void Count(long count, Bilingual what) =>
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,12:N0} {what.In(console.Language)}"));

    private int Say(int code, Bilingual text, params object[] values)
    {
        console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, text.In(console.Language), values));
        return code;
    }
}
