using Microsoft.AspNetCore.Authentication;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>When a request that waits must end: with its reader, with the host, or with what lets the caller in.</summary>
internal sealed class Ending : IDisposable
{
    /// <summary>A timer cannot be set for ever, and a token that never expires is no reason to.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenSource _any;

    private Ending(CancellationTokenSource expiry, CancellationToken reader, CancellationToken host)
    {
        _expiry = expiry;
        _any = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, reader, host);
    }

    public CancellationToken Token => _any.Token;

    public static Ending Of(HttpContext http)
    {
        var services = http.RequestServices;
        var time = services.GetRequiredService<TimeProvider>();
        var host = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        return new(new(Left(http, time), time), http.RequestAborted, host);
    }

    public void Dispose()
    {
        _any.Dispose();
        _expiry.Dispose();
    }

    /// <summary>Nothing where no end is known: whoever is let in for ever by mistake is not followed for ever.</summary>
    private static TimeSpan Left(HttpContext http, TimeProvider time)
    {
        var until = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        var left = until - time.GetUtcNow() ?? TimeSpan.Zero;
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }
}
