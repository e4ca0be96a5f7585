using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Ledger.Api.Problems;

/// <summary>
/// The language of an answer: the one that a link fixes in <c>language</c>, else the best of Spanish and English that
/// <c>Accept-Language</c> names, English where it names neither.
/// </summary>
public static class RequestLanguage
{
    private const int MostTags = 20;

    /// <summary>The parameter of a link that repeats an answer, whoever follows it and with whichever header.</summary>
    public const string Parameter = "language";

    public static Language Of(HttpContext context)
    {
        if (context.Request.Query[Parameter] is [{ } asked] && Of(asked) is { } fixedOne) return fixedOne;
        if (!StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptLanguage, out var wanted)) return Language.En;
        return wanted.Take(MostTags)
            .Where(tag => tag.Quality != 0)
            .OrderByDescending(tag => tag.Quality ?? 1)
            .Select(tag => Of(tag.Value.Value))
            .FirstOrDefault(language => language is not null) ?? Language.En;
    }

    public static string Tag(this Language language) => language == Language.Es ? "es" : "en";

    private static Language? Of(string? tag) => tag?.Split('-')[0].ToLower(CultureInfo.InvariantCulture) switch
    {
        "es" => Language.Es,
        "en" => Language.En,
        _ => null,
    };
}
