namespace Ledger.Api.Problems;

/// <summary>The problem of an answer that has a status and no body, such as routing and model binding give.</summary>
internal static class StatusProblems
{
    public static Problem? Of(int status) => status switch
    {
        400 => Problem.Of("request.malformed"),
        401 => Problem.Of("token.missing"),
        403 => Problem.Of("access.denied"),
        404 => Problem.Of("route.unknown"),
        405 => Problem.Of("method.not-allowed"),
        406 => Problem.Of("media-type.not-acceptable"),
        408 => Problem.Of("request.timeout"),
        413 => Problem.Of("body.too-large"),
        415 => Problem.Of("media-type.unsupported"),
        429 => Problem.Of("rate.exceeded"),
        431 => Problem.Of("request.headers-too-large"),
        503 => Problem.Of("not-ready"),
        >= 500 => Problem.Of("internal.error"),
        _ => null,
    };
}
