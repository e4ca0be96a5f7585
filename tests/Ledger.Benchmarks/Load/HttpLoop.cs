using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Ledger.Benchmarks.Load;

/// <summary>A client of .NET for who has no wrk: a loop a connection.</summary>
internal sealed class HttpLoop : Generator
{
    public override string Name => "HttpClient in this program, which takes processor time from what is measured (install wrk)";

    protected override async Task<LoadResult> SendAsync(Workload load, int connections, TimeSpan duration)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false, UseCookies = false };
        using var client = new HttpMessageInvoker(handler);
        var body = load.Body is null ? null : Encoding.UTF8.GetBytes(load.Body);
        var run = Guid.NewGuid().ToString("N");
        var clock = Stopwatch.StartNew();
        var loops = await Task.WhenAll(Enumerable.Range(0, connections).Select(n => Task.Run(() => LoopAsync(n))));
        var elapsed = clock.Elapsed;

        var taken = loops.SelectMany(l => l.Taken).Order().ToArray();
        return new(taken.Length, loops.Sum(l => l.Refused), elapsed, taken[taken.Length / 2], taken[taken.Length * 99 / 100]);

        async Task<(List<TimeSpan> Taken, long Refused)> LoopAsync(int number)
        {
            var taken = new List<TimeSpan>();
            var refused = 0L;
            while (clock.Elapsed < duration)
            {
                var before = clock.Elapsed;
                using var request = Request(load, body, $"{run}-{number}-{taken.Count.ToString(CultureInfo.InvariantCulture)}");
                using var answer = await client.SendAsync(request, CancellationToken.None);
                await answer.Content.CopyToAsync(Stream.Null);
                taken.Add(clock.Elapsed - before);
                if (!answer.IsSuccessStatusCode)
                    refused++;
            }

            return (taken, refused);
        }
    }

    private static HttpRequestMessage Request(Workload load, byte[]? body, string key)
    {
        var id = load.Cases[Random.Shared.Next(load.Cases.Count)];
        var request = new HttpRequestMessage(new(load.Method), new Uri(load.Address, $"{load.Before}{id}{load.After}"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        foreach (var (name, value) in load.Headers)
            if (name != "Content-Type")
                request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
