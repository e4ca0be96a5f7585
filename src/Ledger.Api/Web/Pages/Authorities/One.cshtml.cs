using Ledger.Domain.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages.Authorities;

/// <summary>One authority: what it is, when it existed, what it belongs to, and where each of that is known from.</summary>
[Authorize]
public sealed class OneModel : PageModel
{
    public Authority Row { get; private set; } = null!;

    public IReadOnlyList<Authority> Predecessors { get; private set; } = [];

    public IReadOnlyList<Authority> Units { get; private set; } = [];

    public IReadOnlyList<Facility> Facilities { get; private set; } = [];

    public IActionResult OnGet(string code)
    {
        if (AuthorityDirectory.Find(code) is not { } row) return NotFound();
        Row = row;
        Predecessors = [.. AuthorityDirectory.PredecessorsOf(row.Code)];
        Units = [.. AuthorityDirectory.UnitsOf(row.Code)];
        Facilities = [.. FacilityDirectory.All.Where(facility => facility.Authority == row.Code)];
        return Page();
    }

    /// <summary>The sources of everything shown, each once.</summary>
    public IEnumerable<Citation> Sources() => new[] { Row.Source, Row.Existence.Since?.Source, Row.Existence.Until?.Source }
        .Concat(Row.Successors.Select(successor => successor.Source))
        .Concat(Predecessors.SelectMany(p => p.Successors.Where(successor => successor.Code == Row.Code)).Select(s => s.Source))
        .Concat(Facilities.Select(facility => facility.Source))
        .OfType<Citation>()
        .Distinct();
}
