using Ledger.Api.Endpoints.Search;
using Ledger.Api.Web.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ledger.Api.Web.Pages.Cases;

/// <summary>The cases that the visitor looks for and may see, the newest first.</summary>
[Authorize]
public sealed class IndexModel(ICaseReader reader) : PageModel
{
    private const string Cursor = "cursor";
    private const string Language = "lang";

    /// <summary>The fields of the form, in its order.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "caseNumber", "stage", "nationality", "age", "sex", "authority", "country", "subdivision", "facility",
        "openedFrom", "openedTo", "encounteredFrom", "encounteredTo", "exitedFrom", "exitedTo",
    ];

    public CaseList List { get; private set; } = new([], null, 0);

    /// <summary>The fields whose values could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; private set; } = [];

    /// <summary>True where anything is looked for.</summary>
    public bool Asks => Fields.Any(name => Value(name) is { Length: > 0 });

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Request.Query.Any(p => p.Value.Count != 1 || !IsKnown(p.Key))) return BadRequest();
        var filter = SearchParameters.Read(Value, out var faulty);
        Unreadable = faulty;
        if (faulty.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var cursor = Value(Cursor);
        var after = cursor is null ? null : SearchCursor.Read(cursor, filter);
        if (cursor is not null && after is null) return BadRequest();
        if (await reader.ListAsync(filter, after, cancellation) is not { } list) return StatusCode(StatusCodes.Status403Forbidden);
        List = list;
        if (list.Next is { } mark) Next = Address((Cursor, SearchCursor.Write(mark, filter)));
        return Page();
    }

    /// <summary>What was typed into a field.</summary>
    public string? Value(string field) => Request.Query[field];

    /// <summary>The same question on another address.</summary>
    public string Facts => $"/cases/facts{Question(("format", "csv"))}";

    private string Address((string, string) further) => $"/cases{Question(further)}";

    private QueryString Question((string Name, string Value) further) => QueryString.Create(
    [
        .. SearchParameters.Names.Where(name => Value(name) is { Length: > 0 })
            .Select(name => KeyValuePair.Create(name, Value(name))),
        KeyValuePair.Create(further.Name, (string?)further.Value),
    ]);

    private static bool IsKnown(string name) =>
        SearchParameters.Names.Contains(name) || name is Cursor or Language;
}
