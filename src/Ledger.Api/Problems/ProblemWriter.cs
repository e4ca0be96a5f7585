using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledger.Api.Problems;

/// <summary>Writes a problem as JSON, or as a plain page to who asks for one first.</summary>
internal static class ProblemWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        var language = RequestLanguage.Of(context);
        var html = Negotiation.PrefersHtml(context.Request);
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language.Tag();
        if (problem.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Location is { } location) response.Headers.Location = location;
        if (BearerChallenges.Of(problem.Code) is { } challenge) response.Headers.WWWAuthenticate = challenge;
        response.ContentType = html ? "text/html; charset=utf-8" : "application/problem+json";
        if (HttpMethods.IsHead(context.Request.Method)) return;

        var requestId = problem.Code == "internal.error" ? RequestId.Of(context) : null;
        if (html)
            await response.WriteAsync(ProblemHtml.Of(problem, requestId, language), context.RequestAborted);
        else
            await response.Body.WriteAsync(Json(problem, requestId, language), context.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Json(Problem problem, string? requestId, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("type", $"/problems/{problem.Code}");
        json.WriteString("title", problem.Title.In(language));
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail.In(language));
        json.WriteString("code", problem.Code);
        if (requestId is not null) json.WriteString("requestId", requestId);
        json.WriteStartArray("errors");
        foreach (var error in problem.Errors) Write(json, error, language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, ProblemError error, Language language)
    {
        json.WriteStartObject();
        json.WriteString("pointer", error.Pointer);
        json.WriteString("code", error.Code);
        json.WriteString("detail", (error.Detail ?? ProblemCatalogue.Find(error.Code)?.Explanation)?.In(language));
        json.WriteEndObject();
    }
}
