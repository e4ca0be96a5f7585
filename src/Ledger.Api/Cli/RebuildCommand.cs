using System.Diagnostics;
using System.Globalization;
using Ledger.Api.Schema;
using Ledger.Projections.Search;
using Ledger.Projections.Store;

namespace Ledger.Api.Cli;

/// <summary>
/// Builds the index of cases anew from the record, beside the one that is served, which stays whole until the new one takes its place.
/// </summary>
internal static class RebuildCommand
{
    /// <summary>Runs; the exit code.</summary>
    public static async Task<int> RunAsync(LedgerDatabase database, TextWriter output, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var highWater = new HighWater(database.App, TimeProvider.System);
        var rebuilt = await new CaseIndexRebuild(database.Owner, highWater).RunAsync(cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            Posición · position  {rebuilt.Position}
            Casos · cases        {rebuilt.Cases}
            Asientos · entries   {rebuilt.Entries}
            Segundos · seconds   {watch.Elapsed.TotalSeconds:0.0}
            """));
        return 0;
    }
}
