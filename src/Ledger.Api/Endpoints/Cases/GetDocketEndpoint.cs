using System.Globalization;
using System.Text.Json;
using Ledger.Api.Endpoints.Registers;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using NodaTime;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>The numbered entries of a case.</summary>
public static class GetDocketEndpoint
{
    private const int MostEntries = 200;

    /// <summary>The docket, as it was on and as it was known at any moment.</summary>
    [WolverineGet("/cases/{caseId}/docket"), Tags("Cases"), EndpointSummary("Docket of a case / Expediente numerado de un caso")]
    public static async Task<IResult> Get(Guid caseId, HttpContext http)
    {
        var (question, problem) = await CaseQuestion.ReadAsync(http, caseId, Act.ReadDocket, "cursor", "limit");
        if (question is null)
            return problem!;
        if (!Query.Number(http.Request, "cursor", out var cursor) || !Query.Number(http.Request, "limit", out var limit)
            || limit is < 1 or > MostEntries)
            return Problem.Of("query.invalid");
        var (known, refusal) = await question.LoadAsync(http, Act.ReadDocket);
        if (known is null)
            return refusal!;

        var others = await known.OthersAsync(http);
        var absorbed = await AbsorbedCases.ReadAsync(
            known.CaseFile, others, http.RequestServices.GetRequiredService<CaseReader>(), http.RequestAborted);
        var size = (int)(limit ?? MostEntries);
        var shown = Shown(known.CaseFile, known.Question.AsOf).Where(e => e.Number > (cursor ?? 0)).Take(size + 1).ToArray();
        var page = shown[..Math.Min(size, shown.Length)];
        var next = shown.Length > size ? page[^1].Number : (long?)null;
        return new CaseAnswer(
            known.Question, known.CaseNumber, known.CaseFile.Version, known.CaseFile.Position, "/docket",
            writer => Write(writer, page, others, absorbed, known.Question.AsOf, next),
            [("cursor", Text(cursor ?? 0)), ("limit", Text(size))]);
    }

    /// <summary>What had occurred by then, and every amendment of it: an amendment is about the record and has no "by then".</summary>
    internal static IEnumerable<DocketEntry> Shown(CaseFile caseFile, Instant asOf) => caseFile.Docket.Where(e =>
        e.Recorded.Body is IAboutRecord and not IAmends || (e.Recorded.Body is IAmends amends ? Origin(caseFile, amends) : e).OccurredAt.Earliest <= asOf);

    private static DocketEntry Origin(CaseFile caseFile, IAmends amends)
    {
        var target = caseFile.Find(amends.Target)!;
        return target.Recorded.Body is IAmends further ? Origin(caseFile, further) : target;
    }

    private static void Write(
        Utf8JsonWriter writer, DocketEntry[] page, OtherCases others, IReadOnlyList<AbsorbedCase> absorbed, Instant asOf,
        long? next)
    {
        writer.WritePropertyName("register"u8);
        JsonSerializer.Serialize(writer, RegisterIdentity.Shipped, LedgerJson.Options);
        writer.WriteStartArray("entries"u8);
        foreach (var entry in page)
        {
            var json = DocketJson.Of(entry, asOf);
            others.Mask(json);
            json.WriteTo(writer, LedgerJson.Options);
        }

        writer.WriteEndArray();
        if (absorbed.Count > 0)
        {
            writer.WritePropertyName("absorbed"u8);
            JsonSerializer.Serialize(writer, absorbed, LedgerJson.Options);
        }

        if (next is { } cursor)
            writer.WriteString("next"u8, Text(cursor));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
