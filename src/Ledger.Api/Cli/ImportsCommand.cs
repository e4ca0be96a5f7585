using System.Globalization;
using Ledger.Api.Import.Withdrawing;
using Ledger.Api.Schema;

namespace Ledger.Api.Cli;

/// <summary><c>imports</c>: lists what was imported, with the batch that <c>import --withdraw</c> takes.</summary>
/// <param name="console">The terminal.</param>
/// <param name="open">Opens the ledger.</param>
public sealed class ImportsCommand(ImportConsole console, Func<CancellationToken, Task<LedgerDatabase>> open)
{
    /// <summary>Runs the command; the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (!args.All(ImportArguments.IsSetting))
            return ImportCommand.Unusable;
        var batches = await ImportBatch.ListAsync((await open(cancellation)).App, cancellation);
        console.Out.WriteLine((batches.Count == 0 ? WithdrawTexts.None : WithdrawTexts.Columns).In(console.Language));
        foreach (var batch in batches)
            console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{batch.Id} {batch.StartedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} {batch.Cases,9} {batch.Entries,9}  {StateOf(batch),-11} {batch.Source}"));
        return ImportCommand.Done;
    }

    private string StateOf(ImportBatch batch) =>
        (batch.WithdrawnAt is not null ? WithdrawTexts.Withdrawn : batch.IsFinished ? WithdrawTexts.Finished : WithdrawTexts.Unfinished)
        .In(console.Language);
}
