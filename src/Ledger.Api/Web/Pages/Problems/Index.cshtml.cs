using Ledger.Api.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages.Problems;

/// <summary>What each error code means, for people; programs get the same catalogue as data at the same address.</summary>
[AllowAnonymous]
public sealed class IndexModel(Texts texts) : PageModel
{
    public Language Language { get; } = texts.Language == PageLanguage.Spanish ? Language.Es : Language.En;
}
