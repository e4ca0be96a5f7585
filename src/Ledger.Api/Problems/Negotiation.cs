using Microsoft.Net.Http.Headers;

namespace Ledger.Api.Problems;

/// <summary>
/// Whether a person or a program asks. A program is assumed: only who ranks HTML above JSON, as browsers do, gets a page.
/// </summary>
internal static class Negotiation
{
    private const int MostTypes = 20;

    public static bool PrefersHtml(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)) return false;
        double html = 0, json = 0;
        foreach (var type in types.Take(MostTypes))
        {
            var quality = type.Quality ?? 1;
            if (type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)) html = quality;
            else if (type.SubTypeWithoutSuffix.Equals("json", StringComparison.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)) json = Math.Max(json, quality);
        }

        return html > json;
    }
}
