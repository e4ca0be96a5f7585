using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages;

/// <summary>What a person reads where a program would read a status code. It never says why beyond the code.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    public int Code { get; private set; }

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>
    /// The code is that of the answer this page stands for, never one that is bound: a form that cannot be read binds nothing. Whoever
    /// comes here by the address alone met no fault: there is no such page.
    /// </summary>
    private void Show()
    {
        Code = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
