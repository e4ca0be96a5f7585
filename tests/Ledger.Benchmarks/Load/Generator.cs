using Ledger.Benchmarks.Hosts;

namespace Ledger.Benchmarks.Load;

/// <summary>Sends requests over a number of connections as fast as they are answered.</summary>
internal abstract class Generator
{
    /// <summary>What it is, for who reads the figures: it shares the cores with what is measured.</summary>
    public abstract string Name { get; }

    /// <summary>wrk where it is installed: it takes a tenth of the processor time that a client of .NET takes.</summary>
    public static Generator Best(TempFolder folder) => Wrk.Find() is { } wrk ? new Wrk(wrk, folder) : new HttpLoop();

    /// <summary>Runs a load. Throws where any request was refused: a load of refusals measures nothing.</summary>
    public async Task<LoadResult> RunAsync(Workload load, int connections, TimeSpan duration)
    {
        var result = await SendAsync(load, connections, duration);
        return result.Refused == 0
            ? result
            : throw new InvalidOperationException($"{result.Refused} of {result.Requests} requests were refused.");
    }

    protected abstract Task<LoadResult> SendAsync(Workload load, int connections, TimeSpan duration);
}
