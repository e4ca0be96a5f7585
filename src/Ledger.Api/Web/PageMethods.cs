using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web;

/// <summary>
/// A page takes the methods it has handlers for. Without that it would take every one, and answer those of the API on the same address
/// with an error of its own.
/// </summary>
internal static class PageMethods
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] WithForm = [.. Reading, HttpMethods.Post];
    private static readonly string[] Forms = ["/SignIn", "/SignOut"];

    /// <summary>Shown in the place of another answer, whatever the method was that got it.</summary>
    private const string Status = "/Status";

    public static void Limit(EndpointBuilder endpoint)
    {
        var page = endpoint.Metadata.OfType<PageActionDescriptor>().Single().ViewEnginePath;
        if (page != Status) endpoint.Metadata.Add(new HttpMethodMetadata(Forms.Contains(page) ? WithForm : Reading));
    }
}
