using CsvHelper;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Privacy;
using Ledger.Projections.Search;

namespace Ledger.Api.Endpoints.Search;

/// <summary>
/// The seven facts as CSV (RFC 4180), one line a case, all of one position. A cell that a spreadsheet would take for a formula is
/// written as text.
/// </summary>
internal sealed class FactsCsv(SearchQuestion question, CaseSearch search) : IResult
{
    private static readonly string[] Header =
    [
        "case", "caseNumber", "nationalities", "referringAuthority", "receivedOn", "institution", "institutionKind", "country",
        "subdivision", "municipality", "purpose", "exitedOn", "exitReason",
    ];

    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = "attachment; filename=\"seven-facts.csv\"";
        CsvWriter? csv = null;
        await foreach (var (position, row) in search.AllAsync(question.Asked, question.Limit, cancellation))
        {
            if (csv is null)
            {
                response.Headers["Ledger-Position"] = SearchQuestion.Text(position);
                csv = CsvWriter.Create(response.Body, Rfc4180, true);
                await csv.WriteRecordAsync(Header, cancellation);
            }

            if (row is not null)
                await csv.WriteRecordAsync(Cells(row), cancellation);
        }

        await csv!.DisposeAsync();
    }

    private static string[] Cells(FoundRow row)
    {
        var (found, seven) = (row.Case, row.Seven);
        return
        [
            found.Case.ToString(), found.CaseNumber, string.Join(' ', seven.Nationalities), seven.ReferringAuthority ?? "",
            seven.ReceivedOn ?? "", seven.Institution ?? "", seven.InstitutionKind is { } kind ? WireName<FacilityKind>.Of(kind) : "",
            seven.Place?.Country ?? "", seven.Place?.Subdivision ?? "", seven.Place?.Municipality ?? "",
            seven.Purpose is { } purpose ? WireName<CustodyGround>.Of(purpose) : "", seven.ExitedOn ?? "",
            seven.ExitReason ?? "",
        ];
    }
}
