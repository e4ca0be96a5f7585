using Microsoft.Playwright;

namespace Ledger.Browser.Tests;

public sealed class SigningIn(Chromium chromium, PagesHost host)
{
    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task a_ready_identity_signs_in_from_the_start_page_and_out_again(Scripts scripts)
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("en", scripts));
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByLabel("Oversight body").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await visit.Page.GotoAsync("/");
        (await visit.Page.Locator("header").InnerTextAsync()).ShouldContain("Órgano de vigilancia");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        (await visit.Page.Locator("header").InnerTextAsync()).ShouldNotContain("Órgano de vigilancia");
    }

    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task the_other_language_is_one_link_away_and_is_kept(Scripts scripts)
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("es", scripts));
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("header a[hreflang=en]").ClickAsync();
        await visit.Page.GotoAsync("/sign-in");
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
    }
}
