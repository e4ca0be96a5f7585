using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Security;

/// <summary>The development issuer's discovery document and public key, for other services tried beside the ledger.</summary>
internal static class DevelopmentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, DevelopmentIssuer issuer)
    {
        var group = routes.MapGroup("/dev").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/.well-known/openid-configuration", (HttpRequest request) => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = DevelopmentIssuer.Issuer,
            ["jwks_uri"] = $"{request.Scheme}://{request.Host}/dev/jwks",
            ["id_token_signing_alg_values_supported"] = new[] { SecurityAlgorithms.EcdsaSha256 },
        }));
        group.MapGet("/jwks", () => Results.Json(new { keys = new[] { Published(issuer) } }));
    }

    private static object Published(DevelopmentIssuer issuer)
    {
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(issuer.VerificationKey);
        return new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = key.Kid, use = "sig", alg = SecurityAlgorithms.EcdsaSha256 };
    }
}
