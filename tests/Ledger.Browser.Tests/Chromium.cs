using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Ledger.Browser.Tests.Chromium))]

namespace Ledger.Browser.Tests;

/// <summary>
/// One browser for all tests: the system's own Chromium, never a downloaded one. Where there is none the tests are skipped,
/// and say so.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("LEDGER_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    public async Task<Visit> VisitAsync(string address, VisitorOptions visitor)
    {
        if (_browser is null) Assert.Skip("No Chromium at /usr/bin/chromium or $LEDGER_CHROMIUM.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address,
            JavaScriptEnabled = visitor.Scripts != Scripts.Disabled,
            Locale = visitor.Language == "es" ? "es-MX" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = visitor.Width, Height = 900 }
        });
        if (visitor.Scripts == Scripts.Lost) await context.RouteAsync("**/*.js", route => route.AbortAsync());
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
