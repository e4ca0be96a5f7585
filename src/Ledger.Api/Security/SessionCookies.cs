using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ledger.Api.Security;

/// <summary>
/// Gives the session cookie the <c>__Host-</c> prefix over HTTPS, where browsers then refuse it from any other host or path (RFC 6265bis,
/// 4.1.3.2). Over plain HTTP they would refuse the prefix itself.
/// </summary>
internal sealed class SessionCookies : ICookieManager
{
    public const string Name = "ledger-session";

    private readonly ChunkingCookieManager _inner = new();

    public static string NameFor(HttpRequest request) => Named(request, Name);

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Named(context.Request, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, Named(context.Request, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _inner.DeleteCookie(context, Named(context.Request, key), options);

    private static string Named(HttpRequest request, string key) => request.IsHttps ? $"__Host-{key}" : key;
}
