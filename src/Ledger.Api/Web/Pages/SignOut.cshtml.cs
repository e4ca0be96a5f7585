using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages;

/// <summary>Ends the visit. Only a post does: a link that another page prefetches must not sign anyone out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(IServiceProvider services) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (services.GetService<IReadyIdentities>() is { } ready) await ready.SignOutAsync(HttpContext);
        return LocalRedirect("/");
    }
}
