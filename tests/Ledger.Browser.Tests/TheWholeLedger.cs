using Microsoft.Playwright;

namespace Ledger.Browser.Tests;

public sealed class TheWholeLedger(Chromium chromium, LedgerHost host) : IClassFixture<LedgerHost>
{
    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task an_auditor_signs_in_finds_the_case_and_reads_what_was_not_kept_and_why(Scripts scripts)
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("en", scripts));
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Locator("input[value=auditor]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.Locator($"a[href='/cases/{host.Case}']").ClickAsync();
        (await page.Locator(".ledger-status").InnerTextAsync()).ShouldContain("migration station");
        (await page.Locator(".ledger-entry").CountAsync()).ShouldBe(5);
        (await page.Locator("#entry-4 .ledger-entry__verdicts").InnerTextAsync()).ShouldContain("apparent breach");
        (await page.ContentAsync()).ShouldNotContain("Canario");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_link_of_an_answer_gives_the_same_docket_and_verdicts_again()
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("en", Scripts.Disabled));
        await visit.SignInAsync("auditor");
        await visit.Page.GotoAsync($"/cases/{host.Case}");
        var first = await visit.Page.Locator(".ledger-docket").InnerTextAsync();
        await visit.Page.Locator("summary", new() { HasText = "How to repeat" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Link to this same answer" }).ClickAsync();
        (await visit.Page.Locator(".ledger-docket").InnerTextAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task the_country_of_origin_and_whoever_may_read_no_case_learn_nothing()
    {
        await using var visit = await chromium.VisitAsync(host.Address, new("en", Scripts.Disabled));
        await visit.SignInAsync("consulate-gt");
        (await visit.Page.GotoAsync($"/cases/{host.Case}"))!.Status.ShouldBe(404);
        (await visit.Page.GotoAsync("/cases"))!.Status.ShouldBe(200);
        (await visit.Page.ContentAsync()).ShouldNotContain($"{host.Case}");
        await using var other = await chromium.VisitAsync(host.Address, new("en", Scripts.Disabled));
        await other.SignInAsync("statistician");
        (await other.Page.GotoAsync("/cases"))!.Status.ShouldBe(403);
    }

    [Theory, InlineData("text/html", "text/html"), InlineData("application/json", "application/problem+json")]
    public async Task one_address_answers_a_person_with_a_page_and_a_program_with_data(string accepted, string expected)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = true };
        using var client = new HttpClient(handler) { BaseAddress = new(host.Address) };
        client.DefaultRequestHeaders.Add("Accept", accepted);
        using var answer = await client.GetAsync($"/cases/{host.Case}", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }
}
