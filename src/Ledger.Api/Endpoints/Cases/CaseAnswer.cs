using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Ledger.Api.Problems;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>
/// The frame of every answer about a case: what it depends on stands in front, what was asked behind it.
/// </summary>
internal sealed class CaseAnswer(
    CaseQuestion question, string caseNumber, long version, long position, string path, Action<Utf8JsonWriter> content,
    params (string Name, string Value)[] further) : IResult
{
    /// <summary>What fixes in the link how much of the record counted.</summary>
    public IEnumerable<(string Name, string Value)> Known { get; init; } =
        SelfLink.Known(version, question.Moments.Knowledge.KnownAt);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder }))
            Write(writer);

        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
        response.Headers["Ledger-Position"] = position.ToString(CultureInfo.InvariantCulture);
        response.Headers.ContentLanguage = WireName<Language>.Of(question.Context.Language);
        await response.BodyWriter.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("case"u8, question.CaseId);
        writer.WriteString("caseNumber"u8, caseNumber);
        writer.WriteNumber("version"u8, version);
        writer.WriteNumber("position"u8, position);
        writer.WriteString("asOf"u8, EventTimeText.Write(question.AsOf));
        if (question.Moments.Knowledge.KnownAt is { } knownAt)
            writer.WriteString("knownAt"u8, EventTimeText.Write(knownAt));
        writer.WriteString("at"u8, EventTimeText.Write(question.At));
        writer.WriteString("language"u8, WireName<Language>.Of(question.Context.Language));
        writer.WriteString("role"u8, WireName<Role>.Of(question.Context.Caller.Role));
        writer.WriteString("policy"u8, AccessPolicy.Version);
        writer.WriteString("software"u8, SelfLink.Software);
        writer.WriteString("self"u8, SelfLink.Of(question, path, Known, further));
        content(writer);
        writer.WriteEndObject();
    }
}
