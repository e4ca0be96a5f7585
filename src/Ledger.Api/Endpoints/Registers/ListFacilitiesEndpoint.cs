using Ledger.Api.Problems;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;
using Wolverine.Http;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>The facilities that the register has.</summary>
public static class ListFacilitiesEndpoint
{
    /// <summary>By country, kind, territory, authority, day and text; in the order of their codes.</summary>
    [WolverineGet("/facilities"), Tags("Registers"), EndpointSummary("Facilities / Establecimientos")]
    public static IResult Get(HttpContext http)
    {
        var (register, problem) = RegisterQuery.Read(http.Request, "kind", "territory", "authority");
        if (register is null)
            return problem!;
        FacilityKind? kind = null;
        if (RegisterQuery.Value(http.Request, "kind") is { } name)
        {
            if (!WireName<FacilityKind>.TryParse(name, out var parsed))
                return RegisterQuery.Invalid("kind");
            kind = parsed;
        }

        var territory = RegisterQuery.Value(http.Request, "territory");
        var authority = RegisterQuery.Value(http.Request, "authority");
        var (rows, next) = register.Page(FacilityDirectory.All.Where(IsAskedFor), f => f.Code);
        var language = RequestLanguage.Of(http);
        return RegisterAnswers.Json(http, language, new
        {
            register = RegisterIdentity.Shipped,
            language = language.Tag(),
            facilities = rows.Select(row => FacilityAnswer.Of(row, language)).ToArray(),
            next,
        });

        bool IsAskedFor(Facility row) =>
            (register.Country is null || row.Country == register.Country)
            && (kind is null || row.Kind == kind)
            && (territory is null || row.Territory == territory)
            && (authority is null || (row.Authority is { } its && AuthorityDirectory.IsWithin(its, authority)))
            && register.IsOfThatDay(row.Existence)
            && register.Finds(row.Code, row.Es, row.En);
    }
}
