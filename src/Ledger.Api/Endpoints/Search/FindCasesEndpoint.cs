using System.Text.Json;
using Ledger.Projections.Search;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Search;

/// <summary>Finds cases.</summary>
public static class FindCasesEndpoint
{
    private const int UsualPage = 50;

    /// <summary>The cases that the caller may know of and that were asked for, newest first, at the position the index stands at.</summary>
    [WolverineGet("/cases"), Tags("Search"), EndpointSummary("Find cases / Buscar casos")]
    public static async Task<IResult> Get(HttpContext http, CaseSearch search)
    {
        var (question, problem) = await SearchQuestion.ReadAsync(http, withFacts: false);
        if (question is null)
            return problem!;
        var page = await search.FindAsync(question.Asked, question.Limit ?? UsualPage, http.RequestAborted);
        return new SearchAnswer(question, page, static (writer, row) => writer.WriteRawValue(row.Item, skipInputValidation: true));
    }
}

/// <summary>The seven facts of the cases that are asked for, see <see cref="SevenFacts"/>.</summary>
public static class CaseFactsEndpoint
{
    private const string Csv = "text/csv";

    /// <summary>As JSON in pages, or as CSV: there the whole set in one answer, unless a page is asked for.</summary>
    [WolverineGet("/cases/facts"), Tags("Search"), EndpointSummary("Seven facts of cases / Siete datos de los casos")]
    public static async Task<IResult> Get(HttpContext http, CaseSearch search)
    {
        var (question, problem) = await SearchQuestion.ReadAsync(http, withFacts: true, "format");
        if (question is null)
            return problem!;
        var format = http.Request.Query["format"].ToString();
        if (format is not ("" or "json" or "csv"))
            return Problems.Problem.Of("query.invalid", errors: [new("format", "query.invalid")]);
        if (format == "csv" || (format == "" && http.Request.Headers.Accept.ToString().StartsWith(Csv, StringComparison.Ordinal)))
            return new FactsCsv(question, search);
        var page = await search.FindAsync(question.Asked, question.Limit ?? SearchQuestion.MostCases, http.RequestAborted);
        return new SearchAnswer(question, page, Write);
    }

    private static void Write(Utf8JsonWriter writer, FoundRow row)
    {
        var found = row.Case;
        writer.WriteStartObject();
        writer.WriteString("case"u8, found.Case);
        writer.WriteString("caseNumber"u8, found.CaseNumber);
        writer.WritePropertyName("facts"u8);
        writer.WriteRawValue(row.Facts!, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
