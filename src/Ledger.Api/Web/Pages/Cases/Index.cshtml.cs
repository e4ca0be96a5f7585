using Ledger.Api.Web.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages.Cases;

/// <summary>The cases that the visitor may see, the newest first.</summary>
[Authorize]
public sealed class IndexModel(ICaseReader reader) : PageModel
{
    public CaseList List { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken cancellation)
    {
        if (await reader.ListAsync(cursor, cancellation) is not { } list) return StatusCode(StatusCodes.Status403Forbidden);
        List = list;
        return Page();
    }
}
