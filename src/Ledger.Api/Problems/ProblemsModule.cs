namespace Ledger.Api.Problems;

/// <summary>What the host composes of this folder.</summary>
public static class ProblemsModule
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>MUST be the first middleware: it answers for everything behind it.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.UseMiddleware<ProblemMiddleware>();

    public static IEndpointRouteBuilder MapProblems(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/problems").AllowAnonymous().WithTags("Problems").TakesNoParameters();
        group.MapGet("", ProblemEndpoints.List)
            .WithSummary("Every kind of problem / Todas las clases de problema")
            .WithDescription("A page for who asks for HTML first. / Una página para quien pide HTML primero.");
        group.MapGet("{code}", ProblemEndpoints.One)
            .WithSummary("One kind of problem / Una clase de problema")
            .WithDescription("The address in the type of every problem. / La dirección en el type de cada problema.");
        return routes;
    }
}
