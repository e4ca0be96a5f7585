using System.Data.Common;
using System.Text.Json;

namespace Ledger.Api.Problems;

/// <summary>
/// Which problem an exception is. What is not here is <c>internal.error</c>: a JsonException of its own, too, because it may
/// come from what is stored as well as from what was sent.
/// </summary>
internal static class ExceptionProblems
{
    public static Problem Of(Exception exception, IEnumerable<IExceptionProblem> own)
    {
        foreach (var cause in Causes(exception))
        {
            if (own.Select(map => map.Of(cause)).FirstOrDefault(problem => problem is not null) is { } mapped) return mapped;
            if (Of(cause) is { } known) return known;
        }

        return Problem.Of("internal.error");
    }

    private static Problem? Of(Exception cause) => cause switch
    {
        BadHttpRequestException { InnerException: JsonException } => Problem.Of("body.malformed"),
        BadHttpRequestException { StatusCode: var status } => StatusProblems.Of(status) ?? Problem.Of("request.malformed"),
        DbException { SqlState: null, IsTransient: true } => Problem.Of("storage.unavailable"),
        DbException { SqlState: { } state } when IsOutage(state) => Problem.Of("storage.unavailable"),
        _ => null,
    };

    /// <summary>Classes 08 (connection), 53 (resources) and 57P (shut down, starting up) of PostgreSQL, Appendix A.</summary>
    private static bool IsOutage(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal);

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
