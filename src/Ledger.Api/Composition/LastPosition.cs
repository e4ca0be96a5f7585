using System.Globalization;
using Ledger.Projections.Store;

namespace Ledger.Api.Composition;

/// <summary>
/// <c>Ledger-Position</c> on every answer (contract.md, HEADERS). An answer about a case names its own; on any other stands the last
/// position that this host knows of, which is never beyond what is recorded.
/// </summary>
internal sealed class LastPosition(HighWater mark) : IHostedService
{
    private const string Header = "Ledger-Position";

    private long _last;

    public async Task StartAsync(CancellationToken cancellationToken) => Remember(await mark.SettledAsync(cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sees to the header of whatever is answered further in, problems included.</summary>
    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(Write, http.Response);
        return next(http);
    }

    private Task Write(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (headers.TryGetValue(Header, out var named) && long.TryParse(named, CultureInfo.InvariantCulture, out var position))
            Remember(position);
        else
            headers[Header] = Volatile.Read(ref _last).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private void Remember(long position)
    {
        var last = Volatile.Read(ref _last);
        while (last < position && Interlocked.CompareExchange(ref _last, position, last) is var seen && seen != last)
            last = seen;
    }
}
