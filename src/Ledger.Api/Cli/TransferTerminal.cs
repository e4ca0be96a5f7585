using Ledger.Api.Composition;
using Ledger.Api.Recording;
using Ledger.Api.Schema;
using Ledger.Api.Vault;

namespace Ledger.Api.Cli;

/// <summary>The ledger that an import writes to.</summary>
/// <param name="Database">The database, its schema up to date.</param>
/// <param name="Origin">The name of the ledger.</param>
/// <param name="Numbers">Gives case numbers.</param>
/// <param name="OpenSealer">Opens the vault; called only where something is to be sealed.</param>
public sealed record ImportTarget(
    LedgerDatabase Database, LedgerOrigin Origin, CaseNumbers Numbers, Func<CancellationToken, Task<Sealer>> OpenSealer);

/// <summary>Runs the commands that bring cases in, take them out and withdraw them, on the ledger that the settings mean.</summary>
public static class TransferTerminal
{
    /// <summary>Runs <c>import</c>; the exit code. Ctrl+C ends it between two batches, and the same command goes on.</summary>
    public static Task<int> ImportAsync(string[] args) => RunAsync(args, (profile, settings) =>
    {
        async Task<ImportTarget> OpenAsync(CancellationToken cancellation)
        {
            var opened = await profile(cancellation);
            return new(
                opened.Database, RecordModule.Origin(settings), RecordModule.Numbers(settings),
                async stop => (await OpenedVault.OfAsync(opened, stop)).Sealer);
        }

        var console = ImportConsole.OfProcess();
        return WithdrawArguments.AreMeant(args)
            ? new WithdrawCommand(console, OpenAsync).RunAsync
            : new ImportCommand(console, OpenAsync).RunAsync;
    });

    /// <summary>Runs <c>imports</c>; the exit code.</summary>
    public static Task<int> ListAsync(string[] args) => RunAsync(args, (profile, _) =>
        new ImportsCommand(ImportConsole.OfProcess(), async stop => (await profile(stop)).Database).RunAsync);

    /// <summary>Runs <c>export</c>; the exit code. Ctrl+C ends it and leaves no file.</summary>
    public static Task<int> ExportAsync(string[] args) => RunAsync(args, (profile, settings) => new ExportCommand(
        ImportConsole.OfProcess(),
        async cancellation =>
        {
            var opened = await profile(cancellation);
            return new ExportTarget(
                opened.Database, RecordModule.Origin(settings), async stop => (await OpenedVault.OfAsync(opened, stop)).Opener);
        }).RunAsync);

    private static async Task<int> RunAsync(
        string[] args,
        Func<Func<CancellationToken, Task<Profile>>, IConfiguration, Func<IReadOnlyList<string>, CancellationToken, Task<int>>> command)
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
            return await command(
                async cancellation => profile = await Profile.OpenAsync(settings, Console.Error.WriteLine, cancellation), settings)(
                args, stop.Token);
        }
        finally
        {
            if (profile is not null)
                await profile.DisposeAsync();
        }
    }
}
