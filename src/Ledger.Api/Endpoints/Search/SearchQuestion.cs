using System.Globalization;
using Ledger.Api.Endpoints.Cases;
using Ledger.Api.Problems;
using Ledger.Api.Security;
using Ledger.Domain.Privacy;
using Ledger.Projections.Search;

namespace Ledger.Api.Endpoints.Search;

/// <summary>A question across cases as it came over the wire: read, checked, and asked when the index has come far enough.</summary>
/// <param name="Asked">What is asked of the index.</param>
/// <param name="Context">Who asks.</param>
/// <param name="Limit">How many cases; null where none was named.</param>
internal sealed record SearchQuestion(CaseSearchQuestion Asked, CallerContext Context, int? Limit)
{
    /// <summary>The greatest page.</summary>
    public const int MostCases = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Reads the question, or says why not.</summary>
    public static async Task<(SearchQuestion? Question, Problem? Problem)> ReadAsync(
        HttpContext http, bool withFacts, params string[] further)
    {
        var request = http.Request;
        if (new Query([.. SearchParameters.Names, "limit", "cursor", "minPosition", RequestLanguage.Parameter, .. further])
            .Refuse(request) is { } unknown)
            return (null, unknown);
        var filter = SearchParameters.Read(name => request.Query[name], out var faulty);

        // An empty value is a filter that was meant; on an endpoint it is an error, on a page a field left empty.
        var empty = SearchParameters.Names.Where(name => request.Query.ContainsKey(name) && request.Query[name].ToString().Length == 0);
        if (faulty.Concat(empty).ToArray() is { Length: > 0 } wrong)
            return (null, Problem.Of("query.invalid", errors: [.. wrong.Select(name => new ProblemError(name, "query.invalid"))]));
        if (!Query.Number(request, "limit", out var limit) || limit is < 1 or > MostCases
            || !Query.Number(request, "minPosition", out var least))
            return (null, Problem.Of("query.invalid"));
        CaseMark? after = null;
        if (request.Query.TryGetValue("cursor", out var cursor) && (after = SearchCursor.Read(cursor.ToString(), filter)) is null)
            return (null, Problem.Of("cursor.invalid"));
        var context = CallerContext.Of(http);
        if (context.Authorize(Act.ListCases) is { } refused)
            return (null, refused);
        if (least is { } position && !await ReachesAsync(http, position))
            return (null, Problem.Of("position.not-settled"));
        return (new(new(filter, context.Caller, context.Purpose, after, withFacts), context, (int?)limit), null);
    }

    /// <summary>What an answer depends on, in the order in which it stands in it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<bool> ReachesAsync(HttpContext http, long position)
    {
        var search = http.RequestServices.GetRequiredService<CaseSearch>();
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var deadline = clock.GetUtcNow() + Patience;
        while (await search.PositionAsync(http.RequestAborted) < position)
        {
            if (clock.GetUtcNow() >= deadline)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(50), clock, http.RequestAborted);
        }

        return true;
    }
}
