using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ledger.Api.Problems;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>
/// Events as they settle, one message each, its id the position. It ends with the token, with the host, or with the reader; whoever
/// comes back names the last id and misses nothing.
/// </summary>
internal sealed class FeedStream(FollowedFeed feed, string caller, string source, long after) : IResult
{
    public const string MediaType = "text/event-stream";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var place = httpContext.RequestServices.GetRequiredService<FeedGate>().Enter(caller);
        if (place is null)
        {
            await Problem.Of("rate.exceeded").ExecuteAsync(httpContext);
            return;
        }

        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers["Ledger-Position"] = Text(after);
        using var ending = Ending.Of(httpContext);
        try
        {
            await WriteAsync(response, Alive(after), ending.Token);
            await FollowAsync(httpContext, ending.Token);
        }
        catch (OperationCanceledException) when (ending.Token.IsCancellationRequested)
        {
            // The end that was provided for: nothing is lost, the reader comes back with the last id.
            await response.CompleteAsync();
        }
    }

    private async Task FollowAsync(HttpContext http, CancellationToken end)
    {
        var tide = http.RequestServices.GetRequiredService<FeedTide>();
        var heartbeat = http.RequestServices.GetRequiredService<FeedOptions>().Heartbeat;
        var told = after;
        while (true)
        {
            var settled = await tide.BeyondAsync(told, heartbeat, end);
            var page = settled > told ? await feed.ReadAsync(told, settled, FeedOptions.MostEvents, end) : new([], told);
            told = page.Until;
            if (page.Entries.Count == 0)
            {
                await WriteAsync(http.Response, Alive(told), end);
                continue;
            }

            var buffer = new ArrayBufferWriter<byte>(4096);
            foreach (var entry in page.Entries)
            {
                buffer.Write(Encoding.UTF8.GetBytes($"id: {Text(entry.Position)}\ndata: "));
                using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder }))
                    FeedJson.Write(writer, entry, source);
                buffer.Write("\n\n"u8);
            }

            await WriteAsync(http.Response, buffer.WrittenMemory, end);
        }
    }

    /// <summary>A comment, and an id without data: it dispatches nothing but is where the reader comes back to.</summary>
    private static byte[] Alive(long position) => Encoding.UTF8.GetBytes($": alive\nid: {Text(position)}\n\n");

    private static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> message, CancellationToken end)
    {
        await response.Body.WriteAsync(message, end);
        await response.Body.FlushAsync(end);
    }

    private static string Text(long position) => position.ToString(CultureInfo.InvariantCulture);
}
