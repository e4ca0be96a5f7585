using Microsoft.Playwright;

namespace Ledger.Browser.Tests;

public sealed class ChangesOfACase(Chromium chromium, PagesHost host)
{
    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task two_dates_tell_what_became_known_was_amended_and_is_answered_otherwise(Scripts scripts)
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("en", scripts));
        await visit.SignInAsync("auditor-1");
        var page = visit.Page;
        await page.GotoAsync($"/cases/{SampleCases.Case}");
        await page.GetByRole(AriaRole.Link, new() { Name = "What changed in the record between two dates" }).ClickAsync();
        await page.GetByLabel("As recorded by", new() { Exact = true }).FillAsync("2026-03-13T12:00");
        await page.GetByLabel("Against what was recorded by", new() { Exact = true }).FillAsync("2026-04-03T12:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();

        var known = await SectionAsync(page, "entries-title");
        foreach (var entry in new[] { "Entry 9", "Entry 10", "Entry 11" }) known.ShouldContain(entry);
        known.ShouldNotContain("Entry 8");
        var amended = await SectionAsync(page, "amended-title");
        amended.ShouldContain("corrected by Entry 9");
        amended.ShouldContain("annulled by Entry 10");
        amended.ShouldContain("4 March 2026");
        amended.ShouldContain("3 March 2026, 09:30");
        (await SectionAsync(page, "status-title")).ShouldContain("Best interests");
        (await SectionAsync(page, "verdicts-title")).ShouldContain("Fulfilled late");
        await page.GetByRole(AriaRole.Link, new() { Name = "Entry 11" }).First.ClickAsync();
        (await page.Locator("#entry-11 h3").InnerTextAsync()).ShouldContain("Best interests determined");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task dates_the_wrong_way_round_are_pointed_at_and_nothing_is_answered()
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("es", Scripts.Disabled));
        await visit.SignInAsync("auditor-1");
        var answer = await visit.Page.GotoAsync($"/cases/{SampleCases.Case}/changes?fromKnownAt=2026-03-13&toKnownAt=2026-03-12");
        answer!.Status.ShouldBe(400);
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("posterior a la primera");
        (await visit.Page.Locator("#entries-title").CountAsync()).ShouldBe(0);
    }

    private static Task<string> SectionAsync(IPage page, string title) =>
        page.Locator($"section[aria-labelledby={title}]").InnerTextAsync();
}
