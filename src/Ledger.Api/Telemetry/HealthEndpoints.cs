using Ledger.Api.Problems;

namespace Ledger.Api.Telemetry;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve. Neither takes a token.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").AllowAnonymous().WithTags("Health").TakesNoParameters();
        group.MapGet("/live", () => Results.Json(new { status = "live" }));
        group.MapGet("/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(ReadinessBoard board, CancellationToken cancellation)
    {
        var answers = await board.AskAsync(cancellation);
        var ready = answers.All(answer => answer.Readiness.IsReady);
        return Results.Json(
            new
            {
                status = ready ? "ready" : "not-ready",
                checks = from answer in answers
                         select new { name = answer.Name, ready = answer.Readiness.IsReady, code = answer.Readiness.Code },
            },
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
