using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages;

/// <summary>The start page: what is here, for anyone, before any token.</summary>
[AllowAnonymous]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    public IReadOnlyList<ReadyIdentity> Identities { get; } = services.GetService<IReadyIdentities>()?.All ?? [];

    public bool SignedIn => User.Identity is { IsAuthenticated: true };
}
