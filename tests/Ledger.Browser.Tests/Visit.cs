using Microsoft.Playwright;

namespace Ledger.Browser.Tests;

/// <summary>One visitor's tab, which remembers whatever the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requested = [];

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // A page that is itself the answer to a refusal is reported as a failed resource; one it failed to load is not this one.
            var ownStatus = message.Text.StartsWith("Failed to load resource") && message.Location.StartsWith(page.Url);
            if (message.Type is "error" or "warning" && !ownStatus) _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requested.Add(request.Url);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, which is where a violated policy is reported.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public IReadOnlyList<string> Requested => _requested;

    public async Task SignInAsync(string identity)
    {
        await Page.GotoAsync("/sign-in");
        await Page.Locator($"input[name=identity][value='{identity}']").CheckAsync();
        await Page.Locator("main form button[type=submit]").ClickAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
