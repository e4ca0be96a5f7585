using Ledger.Api.Problems;
using Ledger.Domain.Reference;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>One authority, by the code that entries hold.</summary>
public static class GetAuthorityEndpoint
{
    /// <summary>The row of the code, or the row above it whose class and country stand for it.</summary>
    [WolverineGet("/authorities/{code}"), Tags("Registers"), EndpointSummary("One authority / Una autoridad")]
    public static IResult Get(string code, HttpContext http)
    {
        if (new Cases.Query(RequestLanguage.Parameter).Refuse(http.Request) is { } unknown)
            return unknown;
        if (AuthorityDirectory.Find(code) is not { } row)
            return Problem.Of("authority.unknown");
        var language = RequestLanguage.Of(http);
        return RegisterAnswers.Json(http, language, new
        {
            register = RegisterIdentity.Shipped,
            language = language.Tag(),
            code,
            recognition = row.Code == code ? Recognition.Known : Recognition.Unit,
            authority = AuthorityAnswer.Of(row, language),
            units = AuthorityDirectory.UnitsOf(row.Code).Select(unit => unit.Code).ToArray(),
            facilities = FacilityDirectory.All.Where(f => f.Authority == row.Code).Select(f => f.Code).ToArray(),
        });
    }
}
