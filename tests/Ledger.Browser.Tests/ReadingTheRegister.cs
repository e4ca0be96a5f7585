using Microsoft.Playwright;

namespace Ledger.Browser.Tests;

public sealed class ReadingTheRegister(Chromium chromium, PagesHost host)
{
    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task a_reader_finds_the_authorities_of_a_country_and_what_became_of_one(Scripts scripts)
    {
        await using var visit = await OpenAsync("es", "/authorities", scripts);
        var page = visit.Page;
        await page.GetByLabel("País").SelectOptionAsync("SV");
        await page.GetByLabel("Clase").SelectOptionAsync("care-authority");
        await page.GetByRole(AriaRole.Button, new() { Name = "Buscar" }).ClickAsync();
        (await page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        (await page.GetByLabel("País").InputValueAsync()).ShouldBe("SV");
        await page.Locator("tbody a").ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("hasta 2022-12-31");
        await page.GetByRole(AriaRole.Link, new() { Name = "SV-CONAPINA" }).ClickAsync();
        var text = await page.Locator("main").InnerTextAsync();
        text.ShouldContain("desde 2023-01-01");
        text.ShouldContain("Ley Crecer Juntos");
        text.ShouldContain("de memoria; pendiente de comprobar");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_long_list_goes_on_on_the_next_page_with_the_same_filter()
    {
        await using var visit = await OpenAsync("en", "/authorities?country=MX", Scripts.Disabled);
        (await visit.Page.Locator("tbody tr").CountAsync()).ShouldBe(50);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        visit.Page.Url.ShouldContain("country=MX");
        (await visit.Page.Locator("tbody th code").First.InnerTextAsync()).ShouldStartWith("MX-");
    }

    [Fact]
    public async Task an_unknown_code_is_not_found_and_a_stranger_is_asked_to_sign_in()
    {
        await using var visit = await OpenAsync("en", "/authorities", Scripts.Disabled);
        (await visit.Page.GotoAsync("/authorities/MX-FOO"))!.Status.ShouldBe(404);
        await using var stranger = await chromium.VisitAsync(host.Address, new("en", Scripts.Disabled));
        await stranger.Page.GotoAsync("/authorities");
        stranger.Page.Url.ShouldContain("/sign-in");
    }

    [Fact]
    public async Task a_code_that_the_register_does_not_know_is_marked_beside_it()
    {
        await using var visit = await OpenAsync("es", $"/cases/{SampleCases.Case}", Scripts.Disabled);
        var doubts = visit.Page.Locator(".ledger-doubt");
        (await doubts.CountAsync()).ShouldBeGreaterThan(0);
        (await doubts.AllInnerTextsAsync()).ShouldContain(text => text.Contains("no figura en el registro"));
        (await visit.Page.Locator("#entry-1 .ledger-doubt").CountAsync()).ShouldBe(0);
    }

    private async Task<Visit> OpenAsync(string language, string path, Scripts scripts)
    {
        var visit = await chromium.VisitAsync(host.Address, new(language, scripts));
        await visit.SignInAsync("auditor-1");
        await visit.Page.GotoAsync(path);
        return visit;
    }
}
