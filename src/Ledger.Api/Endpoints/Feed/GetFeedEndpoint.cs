using System.Globalization;
using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Security;
using Ledger.Domain.Privacy;
using Ledger.Projections.Feed;
using Ledger.Projections.Store;
using Microsoft.Net.Http.Headers;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>The entries of all cases that the caller may see, by position, as CloudEvents.</summary>
public static class GetFeedEndpoint
{
    private const string LastEventId = "Last-Event-ID";

    /// <summary>A batch of events, or a stream of them.</summary>
    [WolverineGet("/feed"), Tags("Feed"), EndpointSummary("Follow what is recorded / Seguir lo que se registra")]
    public static async Task<IResult> Get(HttpContext http)
    {
        var streams = WantsStream(http.Request);
        if (new Query(streams ? ["after"] : ["after", "limit", "wait"]).Refuse(http.Request) is { } unknown)
            return unknown;
        if (!(Query.Number(http.Request, "after", out var after) & Query.Number(http.Request, "limit", out var limit)
            & Query.Number(http.Request, "wait", out var wait)) || limit is < 1 or > FeedOptions.MostEvents || wait > FeedOptions.LongestWait)
            return Problem.Of("query.invalid");
        if (streams && !TryResume(http.Request, ref after))
            return Problem.Of("query.invalid", errors: [new(LastEventId, "query.invalid")]);
        var context = CallerContext.Of(http);
        if (context.Authorize(Act.FollowFeed) is { } refused)
            return refused;

        var services = http.RequestServices;
        var from = after ?? 0;
        if (from > 0 && !await services.GetRequiredService<HighWater>().ReachesAsync(from, http.RequestAborted))
            return Problem.Of("position.not-settled");

        var source = SourceOf(services.GetRequiredService<LedgerOrigin>());
        var feed = new FollowedFeed(services.GetRequiredService<FeedReader>(), context);
        if (streams)
            return new FeedStream(feed, context.Caller.Id, source, from);

        using var place = wait > 0 ? services.GetRequiredService<FeedGate>().Enter(context.Caller.Id) : null;
        if (wait > 0 && place is null)
            return Problem.Of("rate.exceeded");
        var size = (int)(limit ?? FeedOptions.MostEvents);
        return new FeedBatch(await ReadAsync(http, feed, from, size, TimeSpan.FromSeconds(wait ?? 0)), size, source);
    }

    /// <summary>The origin of the ledger is the name of its log; as a URI it is absolute, as CloudEvents asks.</summary>
    internal static string SourceOf(LedgerOrigin origin) => $"https://{origin.Name}";

    /// <summary>Waits on where nothing that the caller may see was recorded, and says in the end how far it looked.</summary>
    private static async Task<FeedPage> ReadAsync(HttpContext http, FollowedFeed feed, long after, int limit, TimeSpan wait)
    {
        using var ending = Ending.Of(http);
        var end = wait > TimeSpan.Zero ? ending.Token : http.RequestAborted;
        var time = http.RequestServices.GetRequiredService<TimeProvider>();
        var tide = http.RequestServices.GetRequiredService<FeedTide>();
        var started = time.GetTimestamp();
        var page = new FeedPage([], after);
        try
        {
            do
            {
                var settled = await tide.BeyondAsync(page.Until, wait - time.GetElapsedTime(started), end);
                page = settled > page.Until ? await feed.ReadAsync(page.Until, settled, limit, http.RequestAborted) : page;
            }
            while (page.Entries.Count == 0 && time.GetElapsedTime(started) < wait);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            // What was looked at stands: the answer is early, not wrong.
            return page;
        }

        return page;
    }

    private static bool WantsStream(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Any(type => type.MediaType.Equals(FeedStream.MediaType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);

    /// <summary>A reader that comes back repeats its address; what it says it has seen counts more.</summary>
    private static bool TryResume(HttpRequest request, ref long? after)
    {
        if (!request.Headers.TryGetValue(LastEventId, out var seen))
            return true;
        if (!long.TryParse(seen.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return false;
        after = position;
        return true;
    }
}
