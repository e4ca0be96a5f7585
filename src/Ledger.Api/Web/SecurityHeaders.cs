using Microsoft.Extensions.Primitives;

namespace Ledger.Api.Web;

/// <summary>
/// The headers that every answer of the host carries. They are set when the answer starts, so that an error handler which
/// clears the headers cannot drop them.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Only this origin, nothing inline, nothing framed, no markup or script from text but through our own policy.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types ledger";

    private static readonly KeyValuePair<string, StringValues>[] Fixed =
    [
        new("Content-Security-Policy", ContentSecurityPolicy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("X-Frame-Options", "DENY")
    ];

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Fixed) context.Response.Headers[name] = value;
            // A page may show a case, and a shared machine must not keep it; API answers decide their own caching.
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.Vary = "Accept, Accept-Language, Cookie";
            }
            return Task.CompletedTask;
        });
        return next(context);
    });
}
