using Ledger.Api.Endpoints.Registers;
using Ledger.Domain.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages.Authorities;

/// <summary>The authorities of the register, by country and class.</summary>
[Authorize]
public sealed class IndexModel : PageModel
{
    private const int PageSize = 50;

    /// <summary>The fields of the form, in its order.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["country", "class", "on", "q"];

    public static IReadOnlyList<string> Countries { get; } =
        [.. AuthorityDirectory.All.Select(a => a.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<Authority> Rows { get; private set; } = [];

    /// <summary>The field that could not be read; null where all could.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>What a field of the form holds.</summary>
    public string? Asked(string field) => RegisterQuery.Value(Request, field);

    public void OnGet()
    {
        var (register, invalid) = RegisterQuery.Read(Request);
        var (query, invalidHere) = AuthorityQuery.Of(register with { Limit = PageSize }, Request);
        Unreadable = invalid ?? invalidHere;
        if (Unreadable is not null) return;
        (Rows, var next) = query!.Page();
        if (next is null) return;
        var kept = Request.Query.Where(parameter => parameter.Key != "cursor");
        Next = $"/authorities{QueryString.Create([.. kept, new("cursor", next)])}";
    }
}
