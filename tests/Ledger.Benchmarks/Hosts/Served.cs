using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Ledger.Benchmarks.Hosts;

/// <summary>A server on an embedded ledger, in a process of its own: the product, or the bare one beside it.</summary>
internal sealed class Served : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Child _child;
    private readonly string _dataFolder;
    private readonly IReadOnlyList<string> _said;

    private Served(Child child, string dataFolder, Uri address, TimeSpan readyAfter, IReadOnlyList<string> said)
    {
        _child = child;
        _dataFolder = dataFolder;
        _said = said;
        Address = address;
        ReadyAfter = readyAfter;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = Path.Combine(dataFolder, "run"),
            Username = "postgres",
            Database = "ledger",
        }.ConnectionString;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer of /health/ready that says so.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Superuser of the embedded database, with Npgsql's defaults.</summary>
    public string ConnectionString { get; }

    /// <summary>PostgreSQL's first process.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(_dataFolder, "pg", "postmaster.pid")).First());

    /// <summary>The product itself.</summary>
    public static Task<Served> ProductAsync(string dataFolder) => StartAsync("Ledger.Api", [], dataFolder);

    /// <summary>The bare endpoint.</summary>
    public static Task<Served> BareAsync(string dataFolder) => StartAsync("Ledger.Benchmarks", [BareServer.Mode], dataFolder);

    /// <summary>The token of a ready identity, as the terminal tells it.</summary>
    public string TokenOf(string identity)
    {
        for (var i = 0; i + 1 < _said.Count; i++)
            if (_said[i].TrimStart().StartsWith($"{identity} ·", StringComparison.Ordinal))
                return _said[i + 1].Trim();
        throw new InvalidOperationException($"The terminal told no token of {identity}.");
    }

    /// <summary>The processor time spent so far by the server and by PostgreSQL.</summary>
    public (TimeSpan Server, TimeSpan Postgres) ProcessorTime() => (Own(), ProcFile.ProcessorTime(Postmaster));

    public ValueTask DisposeAsync() => _child.DisposeAsync();

    /// <summary>Without its children: PostgreSQL may be one of them.</summary>
    private TimeSpan Own()
    {
        using var process = Process.GetProcessById(_child.Id);
        return process.TotalProcessorTime;
    }

    private static async Task<Served> StartAsync(string assembly, IEnumerable<string> mode, string dataFolder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var since = Stopwatch.StartNew();
        var child = Child.Start(assembly, [.. mode, $"--Embedded:DataFolder={dataFolder}", $"--urls={address}"]);
        try
        {
            using var http = new HttpClient { BaseAddress = address };
            await UntilAsync(child, since, () => IsReadyAsync(http));
            var readyAfter = since.Elapsed;

            // The samples of a first start are recorded before the terminal says that the ledger is open.
            await UntilAsync(child, since, () => Task.FromResult(child.Said.Any(l => l.Contains("Ctrl+C", StringComparison.Ordinal))));
            return new(child, dataFolder, address, readyAfter, [.. child.Said]);
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    private static async Task UntilAsync(Child child, Stopwatch since, Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            if (child.HasExited || since.Elapsed > Patience)
                throw new InvalidOperationException($"The server did not start:\n{child.LastWords}");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
