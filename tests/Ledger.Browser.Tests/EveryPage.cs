using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Ledger.Browser.Tests;

/// <summary>What holds on every page, with and without JavaScript, in both languages.</summary>
public sealed class EveryPage(Chromium chromium, PagesHost host)
{
    private static readonly string CasePath = $"/cases/{SampleCases.Case}";

    private static readonly string[] Paths =
    [
        "/", "/sign-in", "/status/404", "/problems", "/problems/case.unknown", "/cases", CasePath,
        $"{CasePath}?asOf=2026-03-08&knownAt=2026-03-13", $"{CasePath}?asOf=soon",
        $"{CasePath}/changes", $"{CasePath}/changes?fromKnownAt=2026-03-13&toKnownAt=2026-04-03",
        $"{CasePath}/changes?fromKnownAt=2026-03-13&toKnownAt=2026-03-12",
        "/authorities?country=MX&class=court", "/authorities?on=tomorrow", "/authorities/SV-CONAPINA"
    ];

    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
    };

    public static TheoryData<string, string, bool> EveryVisit { get; } = new(
        from path in Paths
        from language in new[] { "es", "en" }
        from javaScript in new[] { true, false }
        select (path, language, javaScript));

    /// <summary>Each page once in each language and once each way: its looks depend on the words or on the scripts, not on both.</summary>
    public static TheoryData<string, string, bool> SomeVisits { get; } = new(
        from path in Paths
        from visit in new[] { ("es", true), ("en", false) }
        select (path, visit.Item1, visit.Item2));

    [Theory, MemberData(nameof(EveryVisit))]
    public async Task has_no_accessibility_fault(string path, string language, bool javaScript)
    {
        // The checker needs an engine that runs, so a reader without JavaScript is one whose scripts never arrive.
        await using var visit = await VisitAsync(path, new(language, javaScript ? Scripts.Run : Scripts.Lost));
        var faults = (await visit.Page.RunAxe(Wcag22)).Violations;
        faults.Select(fault => $"{fault.Id}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(EveryVisit))]
    public async Task violates_no_policy_and_asks_nobody_else(string path, string language, bool javaScript)
    {
        await using var visit = await VisitAsync(path, Visitor(language, javaScript));
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        visit.Complaints.ShouldBeEmpty();
        visit.Requested.ShouldNotContain(address => address.Contains("/fonts/"));
        visit.Requested.ShouldAllBe(address => address.StartsWith(host.Address));
    }

    [Theory, MemberData(nameof(SomeVisits))]
    public async Task fits_a_screen_of_320_pixels(string path, string language, bool javaScript)
    {
        await using var visit = await VisitAsync(path, Visitor(language, javaScript) with { Width = 320 });
        var width = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(320);
    }

    [Theory, MemberData(nameof(SomeVisits))]
    public async Task shows_where_the_keyboard_is(string path, string language, bool javaScript)
    {
        await using var visit = await VisitAsync(path, Visitor(language, javaScript));
        var stops = await visit.Page.Locator("a[href]:visible, button:visible, summary:visible").CountAsync();
        for (var stop = 0; stop < stops; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focused = await visit.Page.EvaluateAsync<Focused>(Focused.Script);
            if (focused.Element == "BODY") break;
            focused.Marked.ShouldBeTrue($"Nothing shows that {focused.Element} '{focused.Text}' has the focus.");
        }
    }

    [Fact]
    public async Task every_text_takes_the_font_of_the_system()
    {
        await using var visit = await VisitAsync("/", new("es", Scripts.Run));
        var fonts = await visit.Page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('*')].map(element => getComputedStyle(element).fontFamily))]");
        fonts.ShouldAllBe(font => !font.Contains("GDS"));
    }

    private static VisitorOptions Visitor(string language, bool javaScript) =>
        new(language, javaScript ? Scripts.Run : Scripts.Disabled);

    private async Task<Visit> VisitAsync(string path, VisitorOptions visitor)
    {
        var visit = await chromium.VisitAsync(host.Address, visitor);
        if (path.StartsWith("/cases") || path.StartsWith("/authorities")) await visit.SignInAsync("auditor-1");
        await visit.Page.GotoAsync(path);
        return visit;
    }
}
