using System.Net.Http.Headers;

namespace Ledger.Api.Web;

/// <summary>Forms come in UTF-8, as our pages send them; at a charset that .NET does not take, the reader of forms throws.</summary>
internal static class FormCharset
{
    public static Task RefuseOthersAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.HasFormContentType || IsUtf8(context.Request.ContentType))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
