using System.Text;
using System.Text.Encodings.Web;

namespace Ledger.Api.Problems;

/// <summary>Problems and their catalogue as plain pages that work without style or script.</summary>
internal static class ProblemHtml
{
    private static readonly Bilingual CatalogueTitle = new("Problemas", "Problems");
    private static readonly Bilingual StatusWord = new("Estado HTTP", "HTTP status");
    private static readonly Bilingual CodeWord = new("Código", "Code");
    private static readonly Bilingual MeaningWord = new("Significado", "Meaning");
    private static readonly Bilingual RequestWord = new("Identificador de la petición", "Request id");
    private static readonly Bilingual Start = new("Inicio", "Start");

    public static string Of(Problem problem, string? requestId, Language language)
    {
        var body = new StringBuilder();
        body.Append($"<p>{Encode(problem.Detail.In(language))}</p>");
        if (problem.Errors.Count > 0)
        {
            body.Append("<ul>");
            foreach (var error in problem.Errors)
            {
                var detail = error.Detail ?? ProblemCatalogue.Find(error.Code)?.Explanation;
                body.Append($"<li><code>{Encode(error.Pointer)}</code>: {Encode(detail?.In(language) ?? error.Code)}</li>");
            }

            body.Append("</ul>");
        }

        body.Append($"<p>{CodeWord.In(language)}: <a href=\"/problems/{problem.Code}\"><code>{problem.Code}</code></a></p>");
        if (requestId is not null) body.Append($"<p>{RequestWord.In(language)}: <code>{Encode(requestId)}</code></p>");
        return Page(problem.Title.In(language), body.ToString(), language);
    }

    public static string Of(ProblemKind kind, Language language) => Page(
        kind.Title.In(language),
        $"<p>{Encode(kind.Explanation.In(language))}</p><dl><dt>{CodeWord.In(language)}</dt><dd><code>{kind.Code}</code></dd>"
            + $"<dt>{StatusWord.In(language)}</dt><dd>{kind.Status}</dd></dl>",
        language);

    public static string Catalogue(Language language)
    {
        var rows = new StringBuilder();
        foreach (var kind in ProblemCatalogue.All)
            rows.Append($"<tr><th scope=\"row\"><a href=\"/problems/{kind.Code}\"><code>{kind.Code}</code></a></th>")
                .Append($"<td>{kind.Status}</td><td>{Encode(kind.Explanation.In(language))}</td></tr>");
        var head = $"<tr><th scope=\"col\">{CodeWord.In(language)}</th><th scope=\"col\">{StatusWord.In(language)}</th>"
            + $"<th scope=\"col\">{MeaningWord.In(language)}</th></tr>";
        return Page(CatalogueTitle.In(language), $"<table><thead>{head}</thead><tbody>{rows}</tbody></table>", language);
    }

    private static string Page(string title, string body, Language language) =>
        $"<!doctype html><html lang=\"{language.Tag()}\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + $"<title>{Encode(title)}</title></head><body><main><h1>{Encode(title)}</h1>{body}"
        + $"<p><a href=\"/\">{Start.In(language)}</a></p></main></body></html>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
