using Microsoft.Playwright;

namespace Ledger.Browser.Tests;

public sealed class ReadingACase(Chromium chromium, PagesHost host)
{
    private static readonly string Address = $"/cases/{SampleCases.Case}";

    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task an_auditor_asks_how_the_case_stood_and_what_was_known(Scripts scripts)
    {
        await using var visit = await OpenAsync("en", scripts);
        var page = visit.Page;
        (await page.Locator(".ledger-entry").CountAsync()).ShouldBe(12);
        await page.GetByLabel("As it was on").FillAsync("2026-03-08T12:00");
        await page.GetByLabel("As recorded by").FillAsync("2026-03-11T00:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ledger-moment")).ToContainTextAsync("You are seeing the past");
        (await page.Locator(".ledger-entry").CountAsync()).ShouldBe(5);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("occurred after that moment");
        (await page.GetByLabel("As it was on").InputValueAsync()).ShouldStartWith("2026-03-08T12:00");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task with_scripts_the_answer_is_replaced_in_place_and_read_from_its_heading()
    {
        await using var visit = await OpenAsync("en", Scripts.Run);
        var page = visit.Page;
        await page.EvaluateAsync("() => { document.body.dataset.same = 'yes' }");
        await page.GetByLabel("As it was on").FillAsync("2026-03-08T12:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ledger-moment")).ToContainTextAsync("You are seeing the past");
        (await page.Locator("body").GetAttributeAsync("data-same")).ShouldBe("yes");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        page.Url.ShouldContain("asOf=2026-03-08T12");
        (await page.Locator("#language a").GetAttributeAsync("href"))!.ShouldContain("asOf=2026-03-08T12");
    }

    [Theory, InlineData(Scripts.Run), InlineData(Scripts.Disabled)]
    public async Task a_moment_that_cannot_be_read_is_named_and_nothing_is_answered(Scripts scripts)
    {
        await using var visit = await OpenAsync("es", scripts);
        await visit.Page.GotoAsync($"{Address}?asOf=ayer");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Cómo estaba el");
        (await visit.Page.Locator("#asOf").InputValueAsync()).ShouldBe("ayer");
        (await visit.Page.Locator(".ledger-entry").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task what_was_annulled_or_corrected_is_struck_out_and_points_at_its_amendment()
    {
        await using var visit = await OpenAsync("es", Scripts.Disabled);
        var annulled = visit.Page.Locator("#entry-8");
        (await annulled.Locator("del").CountAsync()).ShouldBe(1);
        (await annulled.InnerTextAsync()).ShouldContain("Anulado por el Asiento 10 (registrado en el caso equivocado)");
        var corrected = visit.Page.Locator("#entry-4");
        (await corrected.InnerTextAsync()).ShouldContain("Corregido por el Asiento 9 (error de captura)");
        await corrected.Locator("summary").ClickAsync();
        (await corrected.Locator("details").InnerTextAsync()).ShouldContain("por escrito");
    }

    [Fact]
    public async Task a_time_is_never_shown_more_precise_than_it_is_known()
    {
        await using var visit = await OpenAsync("es", Scripts.Disabled);
        (await visit.Page.Locator("#entry-5 .ledger-entry__dates").InnerTextAsync()).ShouldContain("2026-03-02/2026-03-04");
        (await visit.Page.Locator("#entry-7 .ledger-entry__dates").InnerTextAsync()).ShouldContain("se conoce el mes, no el día");
        (await visit.Page.Locator("#entry-8 .ledger-entry__dates").InnerTextAsync()).ShouldContain("Fecha desconocida");
    }

    [Fact]
    public async Task what_may_have_occurred_by_the_moment_asked_is_shown_and_marked_and_so_is_what_has_no_date()
    {
        await using var visit = await OpenAsync("en", Scripts.Disabled);
        await visit.Page.GotoAsync($"{Address}?asOf=2026-03-03T12:00&knownAt=2026-03-13T00:00&zone=America/Mexico_City");
        (await visit.Page.Locator(".ledger-entry").CountAsync()).ShouldBe(6);
        foreach (var uncertain in new[] { 5, 7, 8 })
            (await DatesAsync(uncertain)).ShouldContain("not certain that it had occurred yet");
        foreach (var certain in new[] { 1, 2, 3 })
            (await DatesAsync(certain)).ShouldNotContain("not certain");
        (await DatesAsync(8)).ShouldContain("Date unknown");
        (await visit.Page.Locator(".ledger-status").InnerTextAsync()).ShouldContain("(not certain that it had occurred yet)");

        Task<string> DatesAsync(int entry) => visit.Page.Locator($"#entry-{entry} .ledger-entry__dates").InnerTextAsync();
    }

    [Fact]
    public async Task a_sealed_field_shows_that_it_was_recorded_and_neither_value_nor_digest()
    {
        await using var visit = await OpenAsync("en", Scripts.Disabled);
        (await visit.Page.Locator("#entry-2").InnerTextAsync()).ShouldContain("Name\nSealed", Case.Insensitive);
        (await visit.Page.ContentAsync()).ShouldNotContain("47DEQpj8HBSa");
    }

    [Fact]
    public async Task a_verdict_stands_beside_its_proof_and_links_to_its_rule()
    {
        await using var visit = await OpenAsync("en", Scripts.Disabled);
        var link = visit.Page.Locator("#entry-5 .ledger-entry__verdicts a");
        await link.ClickAsync();
        var verdict = visit.Page.Locator(".ledger-verdict:target");
        var text = await verdict.InnerTextAsync();
        text.ShouldContain("apparent breach, law not yet reviewed");
        text.ShouldContain("not reviewed by a lawyer");
        (await verdict.Locator("a[href='#entry-5']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task a_case_that_is_not_there_is_not_found_and_a_stranger_is_asked_to_sign_in()
    {
        await using var visit = await OpenAsync("en", Scripts.Run);
        var missing = await visit.Page.GotoAsync($"/cases/{Guid.Empty}");
        missing!.Status.ShouldBe(404);
        await using var stranger = await chromium.VisitAsync(host.Address, new("en", Scripts.Run));
        await stranger.Page.GotoAsync(Address);
        stranger.Page.Url.ShouldContain("/sign-in");
    }

    private async Task<Visit> OpenAsync(string language, Scripts scripts)
    {
        var visit = await chromium.VisitAsync(host.Address, new(language, scripts));
        await visit.SignInAsync("auditor-1");
        await visit.Page.GotoAsync(Address);
        return visit;
    }
}
