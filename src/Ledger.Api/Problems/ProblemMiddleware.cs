namespace Ledger.Api.Problems;

/// <summary>
/// The outermost catch: no exception and no bare status leaves the ledger but as a problem of the catalogue, and none reveals more than
/// its code. When the answer has begun the connection is cut, so that half an answer is never taken for a whole one.
/// </summary>
internal sealed class ProblemMiddleware(RequestDelegate next, IEnumerable<IExceptionProblem> own, ILogger<ProblemMiddleware> logger)
{
    private readonly IExceptionProblem[] _own = [.. own];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
            return;
        }
        catch (Exception exception)
        {
            await AnswerAsync(context, exception);
            return;
        }

        if (IsBare(context.Response) && StatusProblems.Of(context.Response.StatusCode) is { } problem)
            await ProblemWriter.WriteAsync(context, problem);
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = ExceptionProblems.Of(exception, _own);
        if (problem.Status >= 500)
            logger.LogError(exception, "Request {RequestId} failed with {Code}", RequestId.Of(context), problem.Code);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        await ProblemWriter.WriteAsync(context, problem);
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 } && string.IsNullOrEmpty(response.ContentType);
}
