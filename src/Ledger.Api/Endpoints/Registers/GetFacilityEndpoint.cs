using Ledger.Api.Problems;
using Ledger.Domain.Reference;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>One facility, by the code that entries hold.</summary>
public static class GetFacilityEndpoint
{
    /// <summary>The row of the code.</summary>
    [WolverineGet("/facilities/{code}"), Tags("Registers"), EndpointSummary("One facility / Un establecimiento")]
    public static IResult Get(string code, HttpContext http)
    {
        if (new Cases.Query(RequestLanguage.Parameter).Refuse(http.Request) is { } unknown)
            return unknown;
        if (FacilityDirectory.Find(code) is not { } row)
            return Problem.Of("facility.unknown");
        var language = RequestLanguage.Of(http);
        return RegisterAnswers.Json(http, language, new
        {
            register = RegisterIdentity.Shipped,
            language = language.Tag(),
            facility = FacilityAnswer.Of(row, language),
        });
    }
}
