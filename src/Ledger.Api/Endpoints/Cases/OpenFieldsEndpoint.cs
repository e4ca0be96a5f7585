using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Api.Problems;
using Ledger.Api.Security;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Opens sealed fields: the one way to a value, and it leaves an access record first.</summary>
public static class OpenFieldsEndpoint
{
    private const int MaxBytes = 64 * 1024;
    private const int MostFields = 100;

    /// <summary>The values of sealed fields of one case.</summary>
    [WolverinePost("/cases/{caseId}/openings"), Tags("Cases"), EndpointSummary("Open sealed fields / Abrir campos sellados")]
    public static async Task<IResult> Post(Guid caseId, HttpContext http)
    {
        if (new Query().Refuse(http.Request) is { } unknown)
            return unknown;
        var context = CallerContext.Of(http);
        if (context.Authorize(Act.OpenSealed) is { } refused)
            return refused;
        var (wanted, problem) = await ReadAsync(http);
        if (wanted is null)
            return problem!;

        var entries = await http.RequestServices.GetRequiredService<CaseReader>().EntriesAsync(caseId, http.RequestAborted);
        var facts = entries is null ? CaseFacts.Unknown : CaseAccess.FactsOf(entries.CaseFile.Relations);
        if (context.Authorize(Act.OpenSealed, facts, out var row) is { } denied)
            return denied;
        var fields = wanted.Select(w => SealedFields.Find(entries!, w.Entry, w.Path)).ToArray();
        if (Array.FindIndex(fields, f => f is null) is >= 0 and var missing)
            return Problem.Of("opening.field-unknown", errors: [new($"/fields/{missing}", "opening.field-unknown")]);

        if (row!.Conditions.HasFlag(AccessCondition.OnlyOfTheChild) && fields.Any(f => f!.Subject != entries!.CaseFile.Child?.Value))
            return Problem.Of(AccessCodes.AccessDenied);

        var opening = await http.RequestServices.GetRequiredService<Opener>()
            .OpenAsync(caseId, context.Caller, context.Purpose, fields!, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new OpeningAnswer(caseId, opening.AccessRecord, [.. opening.Fields.Select(f => OpenedValue.Of(f, opening.AccessRecord))]),
            LedgerJson.Options);
    }

    private static async Task<(IReadOnlyList<WantedField>? Fields, Problem? Problem)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return (null, Problem.Of("media-type.unsupported"));
        var body = await BoundedBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted);
        if (body is null)
            return (null, Problem.Of("body.too-large"));
        if (CanonicalJson.WhyNotIJson(body, MaxBytes) is not null)
            return (null, Problem.Of("body.malformed"));
        try
        {
            var request = JsonSerializer.Deserialize<OpeningRequest>(body, LedgerJson.Options);
            return request is { Fields.Count: > 0 and <= MostFields } && request.Fields.All(field => field is not null)
                ? (request.Fields, null)
                : (null, Problem.Of("entry.field-invalid", errors: [new("/fields", "entry.field-invalid")]));
        }
        catch (JsonException)
        {
            return (null, Problem.Of("body.malformed"));
        }
    }

    private sealed record OpeningRequest(IReadOnlyList<WantedField> Fields);

    private sealed record WantedField(EntryId Entry, string Path);

    internal sealed record OpeningAnswer(Guid Case, Guid AccessRecord, IReadOnlyList<OpenedValue> Fields);

    internal sealed record OpenedValue(
        Guid Entry,
        string Path,
        [property: JsonPropertyName("of")] Guid Subject,
        JsonElement? Value,
        Guid? AccessRecord,
        string? Withheld)
    {
        public static OpenedValue Of(OpenedField opened, Guid accessRecord) => new(
            opened.Field.Entry,
            opened.Field.Path,
            opened.Field.Subject,
            opened.Withheld is null ? JsonDocument.Parse(opened.Value).RootElement : null,
            opened.Withheld is null ? accessRecord : null,
            opened.Withheld);
    }
}
