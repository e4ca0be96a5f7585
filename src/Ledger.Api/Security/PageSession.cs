using Ledger.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ledger.Api.Security;

/// <summary>The session of a page visitor: a cookie that no script reads and no other site sends.</summary>
internal static class PageSession
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = SessionCookies.Name;
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Strict;
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        session.Cookie.Path = "/";
        session.CookieManager = new SessionCookies();
        session.ExpireTimeSpan = Life;
        session.SlidingExpiration = false;
        session.LoginPath = "/sign-in";
        session.ReturnUrlParameter = "returnUrl";
        session.Events = new()
        {
            OnRedirectToLogin = SignInOrProblemAsync,
            OnRedirectToAccessDenied = context => Problem.Of("access.denied").ExecuteAsync(context.HttpContext),
            OnValidatePrincipal = RefuseOtherOriginsAsync,
        };
    }

    public static bool IsCarriedBy(HttpRequest request) => request.Cookies.ContainsKey(SessionCookies.NameFor(request));

    private static Task SignInOrProblemAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !Negotiation.PrefersHtml(context.Request))
            return Problem.Of("token.missing").ExecuteAsync(context.HttpContext);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>
    /// SameSite lets a sibling host of the same site send the cookie; the browser's own word about where a request comes from does not.
    /// Old browsers send no such word and are left to SameSite and the antiforgery token.
    /// </summary>
    private static Task RefuseOtherOriginsAsync(CookieValidatePrincipalContext context)
    {
        var method = context.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        var from = context.Request.Headers["Sec-Fetch-Site"];
        if (!safe && from.Count > 0 && from != "same-origin" && from != "none") context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
