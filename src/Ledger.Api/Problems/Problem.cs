namespace Ledger.Api.Problems;

/// <summary>
/// An answer of RFC 9457: <c>{ type, title, status, detail, code, errors }</c>, in the caller's language.
/// Nothing in it quotes the input.
/// </summary>
public sealed class Problem : IResult, IStatusCodeHttpResult
{
    private readonly ProblemKind _kind;

    private Problem(ProblemKind kind, Bilingual? detail, IReadOnlyList<ProblemError> errors)
    {
        _kind = kind;
        Detail = detail ?? kind.Explanation;
        Errors = errors;
    }

    public string Code => _kind.Code;

    public int Status => _kind.Status;

    public Bilingual Title => _kind.Title;

    public Bilingual Detail { get; }

    public IReadOnlyList<ProblemError> Errors { get; }

    /// <summary>Seconds for the Retry-After header.</summary>
    public int? RetryAfter { get; private init; }

    /// <summary>Where to go instead, for the Location header.</summary>
    public string? Location { get; private init; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>A code that the catalogue does not have is a fault of ours and answers as one.</summary>
    public static Problem Of(string code, Bilingual? detail = null, IReadOnlyList<ProblemError>? errors = null)
    {
        var kind = ProblemCatalogue.Find(code);
        return kind is null
            ? new(ProblemCatalogue.Find("internal.error")!, null, [])
            : new(kind, detail, errors ?? []) { RetryAfter = kind.RetryAfter };
    }

    public Problem At(string location) => new(_kind, Detail, Errors) { RetryAfter = RetryAfter, Location = location };

    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(httpContext, this);
}
