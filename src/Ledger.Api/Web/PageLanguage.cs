using StringWithQualityHeaderValue = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace Ledger.Api.Web;

/// <summary>
/// The language of a page: the <c>lang</c> query parameter, else the cookie it left, else Accept-Language, else Spanish,
/// the language of most people whose cases are kept here.
/// </summary>
public static class PageLanguage
{
    public const string Spanish = "es";
    public const string English = "en";
    public const string Cookie = "ledger-lang";

    public static string Of(HttpContext context) =>
        Known(context.Request.Query["lang"])
        ?? Known(context.Request.Cookies[Cookie])
        ?? Accepted(context.Request)
        ?? Spanish;

    public static string Other(string language) => language == Spanish ? English : Spanish;

    /// <summary>The same page in another language, keeping every other parameter of the address.</summary>
    public static string LinkTo(HttpRequest request, string language)
    {
        var kept = request.Query.Where(parameter => parameter.Key != "lang");
        return request.PathBase + request.Path + QueryString.Create([.. kept, new("lang", language)]);
    }

    /// <summary>Keeps the choice a visitor made in the address for the pages that follow.</summary>
    public static void Remember(HttpContext context)
    {
        if (Known(context.Request.Query["lang"]) is not { } chosen) return;
        context.Response.Cookies.Append(Cookie, chosen, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps
        });
    }

    private static string? Known(string? tag) => tag is Spanish or English ? tag : null;

    private static string? Accepted(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var ranges)) return null;
        return ranges
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Known(range.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null);
    }
}
