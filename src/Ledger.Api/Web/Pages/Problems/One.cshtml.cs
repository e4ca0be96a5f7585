using Ledger.Api.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages.Problems;

/// <summary>What one error code means.</summary>
[AllowAnonymous]
public sealed class OneModel(Texts texts) : PageModel
{
    public Language Language { get; } = texts.Language == PageLanguage.Spanish ? Language.Es : Language.En;

    public ProblemKind Kind { get; private set; } = null!;

    public IActionResult OnGet(string code)
    {
        if (ProblemCatalogue.Find(code) is not { } kind) return NotFound();
        Kind = kind;
        return Page();
    }
}
