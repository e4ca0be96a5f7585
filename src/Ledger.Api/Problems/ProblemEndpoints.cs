using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledger.Api.Problems;

/// <summary><c>GET /problems</c> and <c>GET /problems/{code}</c>: the catalogue, for programs and for people, without a token.</summary>
internal static class ProblemEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult List(HttpContext context)
    {
        var language = RequestLanguage.Of(context);
        Vary(context, language);
        return Negotiation.PrefersHtml(context.Request)
            ? Results.Content(ProblemHtml.Catalogue(language), "text/html; charset=utf-8")
            : Results.Json(new { problems = ProblemCatalogue.All.Select(kind => Shown(kind, language)) }, Json);
    }

    public static IResult One(HttpContext context, string code)
    {
        if (ProblemCatalogue.Find(code) is not { } kind) return Problem.Of("problem.unknown");
        var language = RequestLanguage.Of(context);
        Vary(context, language);
        return Negotiation.PrefersHtml(context.Request)
            ? Results.Content(ProblemHtml.Of(kind, language), "text/html; charset=utf-8")
            : Results.Json(Shown(kind, language), Json);
    }

    private static object Shown(ProblemKind kind, Language language) => new
    {
        type = $"/problems/{kind.Code}",
        kind.Code,
        kind.Status,
        title = kind.Title.In(language),
        explanation = kind.Explanation.In(language),
    };

    private static void Vary(HttpContext context, Language language)
    {
        context.Response.Headers.Vary = "Accept, Accept-Language";
        context.Response.Headers.ContentLanguage = language.Tag();
    }
}
