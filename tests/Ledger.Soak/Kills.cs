using System.Diagnostics;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Soak;

/// <summary>
/// Clients record without pause while the ledger and its PostgreSQL are killed. A client that gets no answer repeats its request with
/// the same key, as the contract asks. Afterwards every acknowledged entry must be in its docket, once.
/// </summary>
public static class Kills
{
    private const int Clients = 4;
    private const int EntriesBetweenKills = 25;

    /// <summary>Kills each of the two so many times.</summary>
    public static async Task<KillReport> RunAsync(int times, Action<string> say)
    {
        var ledger = await LedgerProcess.StartAsync();
        var folder = ledger.Folder;
        var clients = new List<RecordingClient>();
        for (var i = 0; i < Clients; i++)
            clients.Add(new RecordingClient(() => ledger.Address, () => ledger.Tokens["recorder-inm"]));
        using var stop = new CancellationTokenSource();
        var recording = clients.Select(client => client.RunAsync(stop.Token)).ToArray();
        try
        {
            for (var i = 1; i <= times; i++)
            {
                await MoreAsync(clients);
                await ledger.KillAsync();
                ledger = await LedgerProcess.StartAsync(folder);
                await MoreAsync(clients);
                Postmaster.Kill(folder);
                await MoreAsync(clients);
                say($"{i}/{times}: {clients.Sum(c => c.Acknowledged.Count)} acknowledged");
            }

            await stop.CancelAsync();
            await Task.WhenAll(recording);
            var found = new List<Found>();
            foreach (var client in clients)
                found.Add(await client.CompareAsync());
            return new(
                times,
                times,
                clients.Sum(c => c.Acknowledged.Count),
                clients.Sum(c => c.Repeated),
                found.Sum(f => f.Lost),
                found.Sum(f => f.Doubled),
                found.Count(f => f.HasHoles));
        }
        finally
        {
            await stop.CancelAsync();
            await ledger.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private static async Task MoreAsync(List<RecordingClient> clients)
    {
        var goal = clients.Sum(c => c.Acknowledged.Count) + EntriesBetweenKills;
        var waited = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (clients.Sum(c => c.Acknowledged.Count) < goal)
        {
            if (waited.Elapsed > TimeSpan.FromMinutes(3))
                throw new TimeoutException("Nothing was recorded for three minutes.");
            await tick.WaitForNextTickAsync();
        }
    }
}
