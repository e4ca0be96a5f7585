using Microsoft.AspNetCore.Authorization;

namespace Ledger.Api.Security;

/// <summary>The only addresses that answer without a token. A test of the whole host asks for <see cref="Offenders"/>.</summary>
public static class AnonymousRoutes
{
    private static readonly string[] Exact = ["/", "/tlog/checkpoint", "/tlog/key", "/tlog/policy"];

    private static readonly string[] Below =
    [
        "/health", "/openapi", "/problems", "/protocols", "/tlog/tile", "/publications", "/assets", "/sign-in",
        "/sign-out", "/dev", "/status",
    ];

    /// <summary>Routes that claim to be anonymous and are not on the list.</summary>
    public static IEnumerable<string> Offenders(EndpointDataSource routes) => routes.Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(route => $"/{route.RoutePattern.RawText?.TrimStart('/')}")
        .Where(route => !IsListed(route));

    private static bool IsListed(string route) => Exact.Contains(route, StringComparer.OrdinalIgnoreCase)
        || Below.Any(root => route.Equals(root, StringComparison.OrdinalIgnoreCase)
            || route.StartsWith($"{root}/", StringComparison.OrdinalIgnoreCase));
}
