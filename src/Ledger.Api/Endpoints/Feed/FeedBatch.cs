using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Ledger.Domain.Cases.Schema;
using Ledger.Projections.Feed;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>
/// A batch of events. The format is an array and has no place for where to go on: that stands in the headers <c>Ledger-Position</c> and
/// <c>Link</c>, also where the batch is empty.
/// </summary>
internal sealed class FeedBatch(FeedPage page, int limit, string source) : IResult
{
    public const string MediaType = "application/cloudevents-batch+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder }))
        {
            writer.WriteStartArray();
            foreach (var entry in page.Entries)
                FeedJson.Write(writer, entry, source);
            writer.WriteEndArray();
        }

        var next = page.Until.ToString(CultureInfo.InvariantCulture);
        var response = httpContext.Response;
        response.ContentType = $"{MediaType}; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        response.Headers["Ledger-Position"] = next;
        response.Headers.Link = $"</feed?after={next}&limit={limit.ToString(CultureInfo.InvariantCulture)}>; rel=\"next\"";
        await response.BodyWriter.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted);
    }
}
