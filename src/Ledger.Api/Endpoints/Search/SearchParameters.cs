using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;
using Ledger.Projections.Search;

namespace Ledger.Api.Endpoints.Search;

/// <summary>The parameters of a search: names, forms and meaning, for endpoint and page alike.</summary>
internal static partial class SearchParameters
{
    /// <summary>Their names.</summary>
    public static string[] Names { get; } =
    [
        "stage", "sex", "age", "nationality", "authority", "relation", "country", "subdivision", "facility", "caseNumber",
        "openedFrom", "openedTo", "encounteredFrom", "encounteredTo", "exitedFrom", "exitedTo",
    ];

    /// <summary>Reads a filter.</summary>
    /// <param name="value">The value of a parameter; null or empty where it is not asked.</param>
    /// <param name="faulty">The names of the parameters whose values are none of theirs.</param>
    public static CaseFilter Read(Func<string, string?> value, out IReadOnlyList<string> faulty)
    {
        var wrong = new List<string>();
        var age = Age();
        var filter = new CaseFilter
        {
            Stage = Code<Stage>("stage"),
            Sex = Code<Sex>("sex"),
            AgeFrom = age?.From,
            AgeTo = age?.To,
            Nationality = Text("nationality", Country()),
            Authority = Text("authority", Authority()),
            Relation = Code<Relation>("relation"),
            Country = Text("country", Country()),
            Subdivision = Text("subdivision", Subdivision()),
            Facility = Text("facility", Facility()),
            CaseNumber = Text("caseNumber", CaseNumber()),
            Opened = Span("opened"),
            Encountered = Span("encountered"),
            Exited = Span("exited"),
        };

        // A relation is one of an authority, and none is no relation to look for.
        if (filter.Relation is { } relation && (relation == Relation.None || filter.Authority is null))
            wrong.Add("relation");
        faulty = wrong;
        return filter;

        bool Asked(string name, [NotNullWhen(true)] out string? text) => (text = value(name)) is { Length: > 0 };

        T? Code<T>(string name)
            where T : struct, Enum
        {
            if (!Asked(name, out var text))
                return null;
            if (WireName<T>.TryParse(text, out var code))
                return code;
            wrong.Add(name);
            return null;
        }

        string? Text(string name, Regex form)
        {
            if (!Asked(name, out var text))
                return null;
            if (form.IsMatch(text))
                return text;
            wrong.Add(name);
            return null;
        }

        (int From, int To)? Age()
        {
            if (!Asked("age", out var text))
                return null;
            if (Years().Match(text) is { Success: true } match)
            {
                var from = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                var to = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : from;
                if (from <= to)
                    return (from, to);
            }

            wrong.Add("age");
            return null;
        }

        DaySpan Span(string name)
        {
            var span = new DaySpan(Day($"{name}From"), Day($"{name}To"));
            if (span is { From: { } from, To: { } to } && from > to)
                wrong.Add($"{name}To");
            return span;
        }

        DateOnly? Day(string name)
        {
            if (!Asked(name, out var text))
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            wrong.Add(name);
            return null;
        }
    }

    [GeneratedRegex(@"\A([0-9]{1,2})(?:-([0-9]{1,2}))?\z")]
    private static partial Regex Years();

    [GeneratedRegex(@"\A[A-Z]{2}\z")]
    private static partial Regex Country();

    [GeneratedRegex(@"\A[A-Z]{2}-[A-Z0-9]{1,3}\z")]
    private static partial Regex Subdivision();

    [GeneratedRegex(@"\A[A-Z]{2}-[A-Z0-9-]{1,37}\z")]
    private static partial Regex Authority();

    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,60}\z")]
    private static partial Regex Facility();

    /// <summary>The check character of a number may be one of four signs.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9*~$=-]{1,40}\z")]
    private static partial Regex CaseNumber();
}
