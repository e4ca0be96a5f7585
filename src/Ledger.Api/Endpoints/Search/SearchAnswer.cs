using System.Buffers;
using System.Text.Json;
using Ledger.Api.Endpoints.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Projections.Search;

namespace Ledger.Api.Endpoints.Search;

/// <summary>The frame of every answer across cases: the position at which it stands, who it was given to, the cases, where to go on.</summary>
/// <param name="question">The question.</param>
/// <param name="page">What was found.</param>
/// <param name="write">Writes one case.</param>
internal sealed class SearchAnswer(SearchQuestion question, FoundPage page, Action<Utf8JsonWriter, FoundRow> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder }))
            Write(writer);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        response.Headers.CacheControl = "no-store";
        response.Headers["Ledger-Position"] = SearchQuestion.Text(page.Position);
        await response.BodyWriter.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("position"u8, page.Position);
        writer.WriteString("role"u8, WireName<Role>.Of(question.Context.Caller.Role));
        writer.WriteString("purpose"u8, WireName<Purpose>.Of(question.Context.Purpose));
        writer.WriteString("policy"u8, AccessPolicy.Version);
        writer.WriteString("software"u8, SelfLink.Software);
        writer.WriteStartArray("cases"u8);
        foreach (var row in page.Rows)
            write(writer, row);
        writer.WriteEndArray();
        if (page.Next is { } next)
            writer.WriteString("next"u8, SearchCursor.Write(next, question.Asked.Filter));
        writer.WriteEndObject();
    }
}
