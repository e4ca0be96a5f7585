namespace Ledger.Api.Tests.Security;

public sealed class SessionTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Fact]
    public async Task a_visitor_who_signed_in_is_the_identity_it_took()
    {
        var answer = await host.Client.AskAsync("/me", null, ("Cookie", await SignInAsync("auditor")));
        answer.Text.ShouldContain("dev:auditor");
    }

    [Fact]
    public async Task a_session_asks_for_the_usual_purpose_of_its_role() =>
        (await host.Client.AskAsync("/cases/known/ReadStatus", null, ("Cookie", await SignInAsync("auditor")))).Status.ShouldBe(200);

    [Fact]
    public async Task a_token_outranks_the_cookie()
    {
        var answer = await host.Client.AskAsync("/me", host.TokenOf("operator"), ("Cookie", await SignInAsync("auditor")));
        answer.Text.ShouldContain("dev:operator");
    }

    [Fact]
    public async Task a_bad_token_is_not_made_good_by_a_cookie() =>
        (await host.Client.AskAsync("/me", "a.b.c", ("Cookie", await SignInAsync("auditor")))).Code.ShouldBe("token.invalid");

    [Fact]
    public async Task the_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var cookie = (await SignInAnswerAsync("auditor")).Message.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("ledger-session=");
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain("domain=", Case.Insensitive);
    }

    [Fact]
    public async Task a_browser_without_a_session_is_asked_to_sign_in()
    {
        var answer = await host.Client.AskAsync("/me", null, ("Accept", Browser));
        answer.Status.ShouldBe(302);
        answer.Message.Headers.Location!.ToString().ShouldEndWith("/sign-in?returnUrl=%2Fme");
    }

    [Theory]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    [InlineData("same-site", 401)]
    [InlineData("cross-site", 401)]
    public async Task another_origin_cannot_act_with_the_cookie(string from, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/me");
        request.Headers.TryAddWithoutValidation("Cookie", await SignInAsync("auditor"));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", from);
        (await host.Client.AskAsync(request)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task an_invented_cookie_opens_nothing() =>
        (await host.Client.AskAsync("/me", null, ("Cookie", "ledger-session=CfDJ8"))).Code.ShouldBe("token.missing");

    [Fact]
    public async Task nobody_signs_in_as_who_is_not_ready() => (await SignInAnswerAsync("root")).Status.ShouldBe(404);

    private async Task<string> SignInAsync(string identity) =>
        (await SignInAnswerAsync(identity)).Message.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private async Task<Answer> SignInAnswerAsync(string identity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/sign-in/{identity}");
        return await host.Client.AskAsync(request);
    }
}
