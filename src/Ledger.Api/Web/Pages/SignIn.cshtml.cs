using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages;

/// <summary>Takes one of the ready identities. Where none are registered the form is absent and a post is refused.</summary>
[AllowAnonymous]
public sealed class SignInModel(IServiceProvider services) : PageModel
{
    private readonly IReadyIdentities? _ready = services.GetService<IReadyIdentities>();

    public SignInChoice Choice { get; private set; } = new([], null);

    public void OnGet(string? returnUrl) => Choice = Offer(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? identity, string? returnUrl)
    {
        if (_ready is null) return NotFound();
        if (identity is not null && await _ready.SignInAsync(HttpContext, identity)) return LocalRedirect(Local(returnUrl) ?? "/cases");
        Choice = Offer(returnUrl) with { Unknown = true };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private SignInChoice Offer(string? returnUrl) => new(_ready?.All ?? [], Local(returnUrl));

    // An address of another site in the form would make the sign-in an open redirect.
    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
