using Ledger.Api.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Ledger.Api.Security;

/// <summary>How a token is judged and how its absence is answered.</summary>
internal static class Bearer
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Signatures with a public key only: a shared secret would let who verifies also sign.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256,
    ];

    public static void Configure(JwtBearerOptions bearer, SecurityOptions options, DevelopmentIssuer? development)
    {
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.IncludeErrorDetails = false;
        bearer.TokenHandlers.Clear();
        bearer.TokenValidationParameters = new()
        {
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateLifetime = true,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = ClockSkew,
            ValidAlgorithms = Algorithms,
        };
        if (development is null)
        {
            bearer.Authority = options.Authority;
            bearer.Audience = options.Audience;
        }
        else
        {
            bearer.TokenValidationParameters.ValidIssuer = DevelopmentIssuer.Issuer;
            bearer.TokenValidationParameters.ValidAudience = DevelopmentIssuer.Audience;
            bearer.TokenValidationParameters.IssuerSigningKey = development.VerificationKey;
            bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
            bearer.TokenValidationParameters.ValidTypes = [DevelopmentIssuer.TokenType];
        }

        bearer.Events = new()
        {
            OnChallenge = context =>
            {
                context.HandleResponse();
                return Problem.Of(CodeOf(context.AuthenticateFailure)).ExecuteAsync(context.HttpContext);
            },
            OnForbidden = context => Problem.Of("access.denied").ExecuteAsync(context.HttpContext),
        };
    }

    private static string CodeOf(Exception? failure) => failure switch
    {
        null => "token.missing",
        SecurityTokenExpiredException or SecurityTokenNotYetValidException => "token.expired",
        _ => "token.invalid",
    };
}
