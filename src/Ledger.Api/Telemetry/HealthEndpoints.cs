using Ledger.Api.Problems;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Telemetry;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve. Neither takes a token.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").AllowAnonymous().WithTags("Health").TakesNoParameters();
        group.MapGet("/live", () => Results.Json(new Liveness("live"), LedgerJson.Options))
            .WithSummary("Does it answer? / ¿Responde?")
            .WithDescription("Asks nothing of the database. / No pregunta nada a la base de datos.");
        group.MapGet("/ready", ReadyAsync)
            .WithSummary("Can it serve? / ¿Puede servir?")
            .WithDescription("Asks everything that the ledger needs. / Pregunta a todo lo que el libro necesita.");
    }

    private static async Task<IResult> ReadyAsync(ReadinessBoard board, CancellationToken cancellation)
    {
        var answers = await board.AskAsync(cancellation);
        var ready = answers.All(answer => answer.Readiness.IsReady);
        return Results.Json(
            new ReadinessAnswer(
                ready ? "ready" : "not-ready",
                [.. answers.Select(answer => new CheckAnswer(answer.Name, answer.Readiness.IsReady, answer.Readiness.Code))]),
            LedgerJson.Options,
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>That the process answers.</summary>
/// <param name="Status">live.</param>
internal sealed record Liveness(string Status);

/// <summary>Whether the ledger can serve.</summary>
/// <param name="Status">ready or not-ready.</param>
/// <param name="Checks">What was asked.</param>
internal sealed record ReadinessAnswer(string Status, IReadOnlyList<CheckAnswer> Checks);

/// <summary>Whether one thing that the ledger needs is there.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Ready">Whether it is there.</param>
/// <param name="Code">Why not, kebab-case.</param>
internal sealed record CheckAnswer(string Name, bool Ready, string? Code);
