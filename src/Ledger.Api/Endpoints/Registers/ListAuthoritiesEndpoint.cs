using Ledger.Api.Problems;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>The authorities that the register has.</summary>
public static class ListAuthoritiesEndpoint
{
    /// <summary>By country, class, territory, authority above, day and text; in the order of their codes.</summary>
    [WolverineGet("/authorities"), Tags("Registers"), EndpointSummary("Authorities / Autoridades")]
    public static IResult Get(HttpContext http)
    {
        var (register, problem) = RegisterQuery.Read(http.Request, AuthorityQuery.Names);
        if (register is null)
            return problem!;
        var (query, invalid) = AuthorityQuery.Of(register, http.Request);
        if (query is null)
            return RegisterQuery.Invalid(invalid!);

        var language = RequestLanguage.Of(http);
        var (rows, next) = query.Page();
        return RegisterAnswers.Json(http, language, new
        {
            register = RegisterIdentity.Shipped,
            language = language.Tag(),
            authorities = rows.Select(row => AuthorityAnswer.Of(row, language)).ToArray(),
            next,
        });
    }
}
