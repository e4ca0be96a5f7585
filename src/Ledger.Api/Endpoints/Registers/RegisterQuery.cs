using System.Globalization;
using System.Text;
using Ledger.Api.Problems;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Reference;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Api.Endpoints.Registers;

/// <summary>A question to the register of authorities and facilities: what a row must say, and which page of them.</summary>
internal sealed record RegisterQuery
{
    /// <summary>The greatest page, and the one given where none is asked for.</summary>
    public const int MostRows = 200;

    private const int LongestText = 100;

    /// <summary>The parameters that every list of the register takes.</summary>
    public static string[] Names { get; } = ["country", "on", "q", "cursor", "limit", RequestLanguage.Parameter];

    public string? Country { get; init; }

    /// <summary>Rows that certainly did not exist on this day are left out.</summary>
    public LocalDate? On { get; init; }

    public string? Text { get; init; }

    /// <summary>Rows up to this code stood on the pages before.</summary>
    public string? Cursor { get; init; }

    public int Limit { get; init; } = MostRows;

    /// <summary>Reads the parameters that all lists take; the name of the first that is not of its form where one is not.</summary>
    public static (RegisterQuery Query, string? Invalid) Read(HttpRequest request)
    {
        var country = Value(request, "country");
        var on = Value(request, "on");
        var text = Value(request, "q");
        var cursor = Value(request, "cursor");
        var limit = Value(request, "limit");
        var day = on is null ? null : LocalDatePattern.Iso.Parse(on);
        var number = MostRows;
        var invalid =
            country is not null && !Patterns.Of(Pattern.Country).IsMatch(country) ? "country"
            : day is { Success: false } || day?.Value is { Year: < 1900 or > 9998 } ? "on"
            : text?.Length > LongestText ? "q"
            : cursor is not null && (cursor.Length > 60 || !Patterns.Of(Pattern.Code).IsMatch(cursor)) ? "cursor"
            : limit is not null && !IsLimit(limit, out number) ? "limit"
            : null;
        return invalid is null
            ? (new() { Country = country, On = day?.Value, Text = text, Cursor = cursor, Limit = number }, null)
            : (new(), invalid);
    }

    /// <summary>The parameters of a list of the API, where unknown, repeated and empty ones are refused.</summary>
    public static (RegisterQuery? Query, Problem? Problem) Read(HttpRequest request, params string[] further)
    {
        if (new Cases.Query([.. Names, .. further]).Refuse(request) is { } unknown)
            return (null, unknown);
        foreach (var (name, value) in request.Query)
            if (value.ToString().Length == 0)
                return (null, Invalid(name));
        if (request.Query.TryGetValue(RequestLanguage.Parameter, out var language) && language != "es" && language != "en")
            return (null, Invalid(RequestLanguage.Parameter));
        var (query, invalid) = Read(request);
        return invalid switch
        {
            null => (query, null),
            "cursor" => (null, Problem.Of("cursor.invalid")),
            _ => (null, Invalid(invalid)),
        };
    }

    /// <summary>The problem of a parameter that is not of its form.</summary>
    public static Problem Invalid(string name) => Problem.Of("query.invalid", errors: [new(name, "query.invalid")]);

    /// <summary>A parameter, or null where it is absent or empty, as a form sends what was left open.</summary>
    public static string? Value(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>True where a row is not certainly of another time.</summary>
    public bool IsOfThatDay(Existence existence) => On is not { } day || !existence.Excludes(
        day.AtMidnight().InUtc().ToInstant(), day.PlusDays(1).AtMidnight().InUtc().ToInstant());

    /// <summary>True where the code or a name holds the text, whatever the case and the accents.</summary>
    public bool Finds(params ReadOnlySpan<string> texts)
    {
        if (Text is null)
            return true;
        var wanted = Plain(Text);
        foreach (var text in texts)
            if (Plain(text).Contains(wanted, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>A page of rows that are in the order of their codes, and the cursor of the next one; null on the last.</summary>
    public (T[] Rows, string? Next) Page<T>(IEnumerable<T> rows, Func<T, string> code)
    {
        var found = rows.Where(row => Cursor is null || string.CompareOrdinal(code(row), Cursor) > 0).Take(Limit + 1).ToArray();
        return found.Length > Limit ? (found[..Limit], code(found[Limit - 1])) : (found, null);
    }

    private static bool IsLimit(string text, out int limit) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostRows;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToUpperInvariant(letter));
        return plain.ToString();
    }
}
