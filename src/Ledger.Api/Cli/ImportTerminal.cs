using Ledger.Api.Composition;
using Ledger.Api.Recording;
using Ledger.Api.Schema;

namespace Ledger.Api.Cli;

/// <summary>The ledger that an import writes to.</summary>
/// <param name="Database">The database, its schema up to date.</param>
/// <param name="Origin">The name of the ledger.</param>
/// <param name="Numbers">Gives case numbers.</param>
public sealed record ImportTarget(LedgerDatabase Database, LedgerOrigin Origin, CaseNumbers Numbers);

/// <summary>Runs an import at the terminal of this process, on the ledger that its settings mean.</summary>
public static class ImportTerminal
{
    /// <summary>Runs <c>import</c>; the exit code. Ctrl+C ends it between two batches, and the same command goes on.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var settings = new ConfigurationManager()
            .AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(ImportArguments.IsSetting)])
            .Build();
        Profile? profile = null;
        try
        {
            var command = new ImportCommand(
                ImportConsole.OfProcess(),
                async cancellation =>
                {
                    profile = await Profile.OpenAsync(settings, Console.Error.WriteLine, cancellation);
                    return new ImportTarget(profile.Database, RecordModule.Origin(settings), RecordModule.Numbers(settings));
                });
            return await command.RunAsync(args, stop.Token);
        }
        finally
        {
            if (profile is not null)
                await profile.DisposeAsync();
        }
    }
}
