namespace Ledger.Api.Problems;

/// <summary>For routes without query parameters: one that is ignored would look as if it had been applied (contract.md, READ).</summary>
public static class NoParameters
{
    /// <summary>Refuses every query parameter.</summary>
    public static T TakesNoParameters<T>(this T routes)
        where T : IEndpointConventionBuilder =>
        routes.AddEndpointFilter((context, next) => context.HttpContext.Request.Query.Count == 0
            ? next(context)
            : ValueTask.FromResult<object?>(Problem.Of("query.unknown-parameter")));
}
