using System.Net;
using Ledger.Api.Web;

namespace Ledger.Browser.Tests;

public sealed class HeadersTests(PagesHost host)
{
    [Theory, InlineData("/"), InlineData("/sign-in"), InlineData("/nowhere")]
    public async Task every_answer_carries_the_policy(string path)
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.ContentSecurityPolicy]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task a_page_is_never_kept_and_an_asset_for_ever()
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        using var page = await client.GetAsync("/", TestContext.Current.CancellationToken);
        page.Headers.CacheControl!.ToString().ShouldBe("no-store");
        using var asset = await client.GetAsync(new Assets().AddressOf("ledger.css"), TestContext.Current.CancellationToken);
        asset.StatusCode.ShouldBe(HttpStatusCode.OK);
        asset.Headers.CacheControl!.ToString().ShouldContain("immutable");
        asset.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Theory, InlineData("/assets/nothing.css"), InlineData("/assets/../texts.json"), InlineData("/assets/%2e%2e/texts.json")]
    public async Task what_is_no_asset_is_not_found(string path)
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/?lang=en", "es", "en")]
    [InlineData("/", "en-GB,en;q=0.9", "en")]
    [InlineData("/", "fr,en;q=0.5,es;q=0.9", "es")]
    [InlineData("/", "fr", "es")]
    [InlineData("/?lang=xx", "en", "en")]
    public async Task the_language_is_the_one_asked_for(string path, string accepted, string expected)
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        client.DefaultRequestHeaders.Add("Accept-Language", accepted);
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentLanguage.ShouldBe([expected]);
    }

    [Fact]
    public async Task a_sign_in_without_its_token_is_refused()
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        using var form = new FormUrlEncodedContent([new("identity", "auditor-1")]);
        using var answer = await client.PostAsync("/sign-in", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, InlineData("text/html", "text/html"), InlineData("application/json", null)]
    public async Task what_does_not_exist_is_a_page_for_a_browser_only(string accepted, string? expected)
    {
        using var client = new HttpClient { BaseAddress = new(host.Address) };
        client.DefaultRequestHeaders.Add("Accept", accepted);
        using var answer = await client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(expected);
    }
}
