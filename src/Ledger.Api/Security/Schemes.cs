using Ledger.Api.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Net.Http.Headers;

namespace Ledger.Api.Security;

/// <summary>The ways to say who one is.</summary>
internal static class Schemes
{
    /// <summary>Whichever of the two below the request uses.</summary>
    public const string Either = "ledger";

    /// <summary>A token in the Authorization header: programs.</summary>
    public const string Bearer = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>A cookie: pages.</summary>
    public const string Session = "session";

    /// <summary>
    /// A token outranks a cookie, so that a program that sends one never acts as somebody else; a browser is asked to sign in.
    /// </summary>
    public static string Select(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey(HeaderNames.Authorization)) return Bearer;
        return PageSession.IsCarriedBy(context.Request) || Negotiation.PrefersHtml(context.Request) ? Session : Bearer;
    }
}
