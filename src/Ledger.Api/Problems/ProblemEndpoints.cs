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
            : Results.Json(new ShownProblems([.. ProblemCatalogue.All.Select(kind => Shown(kind, language))]), Json);
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

    private static ShownProblem Shown(ProblemKind kind, Language language) => new(
        $"/problems/{kind.Code}", kind.Code, kind.Status, kind.Title.In(language), kind.Explanation.In(language));

    private static void Vary(HttpContext context, Language language)
    {
        context.Response.Headers.Vary = "Accept, Accept-Language";
        context.Response.Headers.ContentLanguage = language.Tag();
    }
}

/// <summary>The catalogue as it is given out.</summary>
/// <param name="Problems">Every kind.</param>
internal sealed record ShownProblems(IReadOnlyList<ShownProblem> Problems);

/// <summary>One kind of problem in the language asked for.</summary>
/// <param name="Type">Its address: the <c>type</c> of every answer of this kind.</param>
/// <param name="Code">Its stable code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind.</param>
/// <param name="Explanation">What it means and what to do.</param>
internal sealed record ShownProblem(string Type, string Code, int Status, string Title, string Explanation);
