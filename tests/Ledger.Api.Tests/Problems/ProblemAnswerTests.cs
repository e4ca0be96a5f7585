using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Ledger.Api.Tests.Problems;

public sealed class ProblemAnswerTests(ProblemHost host) : IClassFixture<ProblemHost>
{
    [Theory]
    [InlineData("es", "Demasiados asientos")]
    [InlineData("es-MX,en;q=0.5", "Demasiados asientos")]
    [InlineData("en", "Too many entries")]
    [InlineData("fr;q=1,es;q=0.4,en;q=0.2", "Demasiados asientos")]
    [InlineData("quc", "Too many entries")]
    [InlineData("es;q=0", "Too many entries")]
    [InlineData("???", "Too many entries")]
    public async Task a_problem_speaks_the_language_asked_for(string language, string title)
    {
        var (_, problem) = await Ask(HttpMethod.Get, "/refused", language: language);
        problem.GetProperty("title").GetString().ShouldBe(title);
    }

    [Fact]
    public async Task a_problem_has_the_members_of_the_contract()
    {
        var (answer, problem) = await Ask(HttpMethod.Get, "/refused");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.EnumerateObject().Select(member => member.Name).ShouldBe(["type", "title", "status", "detail", "code", "errors"]);
        problem.GetProperty("type").GetString().ShouldBe("/problems/entries.too-many");
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        var error = problem.GetProperty("errors")[0];
        error.EnumerateObject().Select(member => member.Name).ShouldBe(["pointer", "code", "detail"]);
        error.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("/fails", 500, "internal.error")]
    [InlineData("/duplicate", 500, "internal.error")]
    [InlineData("/unreachable", 503, "storage.unavailable")]
    [InlineData("/shutdown", 503, "storage.unavailable")]
    public async Task an_exception_reveals_nothing_but_its_code(string path, int status, string code)
    {
        var (answer, problem) = await Ask(HttpMethod.Get, path);
        ((int)answer.StatusCode).ShouldBe(status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetRawText().ShouldNotContain(ProblemHost.Secret);
        problem.GetRawText().ShouldNotContain("Exception");
        problem.TryGetProperty("requestId", out _).ShouldBe(code == "internal.error");
        (answer.Headers.RetryAfter is not null).ShouldBe(status == 503);
    }

    [Theory]
    [InlineData(401, "token.missing")]
    [InlineData(403, "access.denied")]
    [InlineData(406, "media-type.not-acceptable")]
    [InlineData(415, "media-type.unsupported")]
    [InlineData(429, "rate.exceeded")]
    [InlineData(500, "internal.error")]
    public async Task a_bare_status_becomes_a_problem(int status, string code)
    {
        var (answer, problem) = await Ask(HttpMethod.Get, $"/bare/{status}");
        ((int)answer.StatusCode).ShouldBe(status);
        problem.GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task an_unknown_route_is_a_problem() =>
        (await Ask(HttpMethod.Get, "/nowhere")).Problem.GetProperty("code").GetString().ShouldBe("route.unknown");

    [Fact]
    public async Task a_known_route_with_another_method_is_a_problem()
    {
        var (answer, problem) = await Ask(HttpMethod.Delete, "/refused");
        problem.GetProperty("code").GetString().ShouldBe("method.not-allowed");
        answer.Content.Headers.Allow.ShouldContain("GET");
    }

    [Theory]
    [InlineData("""{"name":"Xochitl-canary","age":"Xochitl-canary"}""", "application/json", 400, "body.malformed")]
    [InlineData("""{"name":"Xochitl-canary""", "application/json", 400, "body.malformed")]
    [InlineData("Xochitl-canary", "text/plain", 415, "media-type.unsupported")]
    public async Task a_bad_body_is_never_quoted(string body, string type, int status, string code)
    {
        var (answer, problem) = await Ask(HttpMethod.Post, "/body", new StringContent(body, Encoding.UTF8, type));
        ((int)answer.StatusCode).ShouldBe(status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetRawText().ShouldNotContain(ProblemHost.Secret);
    }

    [Fact]
    public async Task a_body_beyond_the_limit_is_a_problem()
    {
        var (_, problem) = await Ask(HttpMethod.Post, "/body", new StringContent(new string(' ', 5000), Encoding.UTF8, "application/json"));
        problem.GetProperty("code").GetString().ShouldBe("body.too-large");
    }

    [Fact]
    public async Task the_catalogue_lists_every_code_and_each_links_to_itself()
    {
        var (_, list) = await Ask(HttpMethod.Get, "/problems");
        foreach (var kind in list.GetProperty("problems").EnumerateArray())
            (await Ask(HttpMethod.Get, kind.GetProperty("type").GetString()!)).Problem.GetProperty("code").GetString()
                .ShouldBe(kind.GetProperty("code").GetString());
        (await Ask(HttpMethod.Get, "/problems/no-such")).Problem.GetProperty("code").GetString().ShouldBe("problem.unknown");
    }

    [Theory]
    [InlineData("/problems", "<table>")]
    [InlineData("/problems/case.unknown", "<h1>Caso desconocido</h1>")]
    [InlineData("/nowhere", "<h1>Ruta desconocida</h1>")]
    public async Task a_browser_gets_a_page(string path, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.Headers.AcceptLanguage.ParseAdd("es");
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain(expected);
        page.ShouldContain("<html lang=\"es\">");
    }

    private async Task<(HttpResponseMessage Answer, JsonElement Problem)> Ask(
        HttpMethod method, string path, HttpContent? body = null, string? language = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer, JsonDocument.Parse(text).RootElement);
    }
}
