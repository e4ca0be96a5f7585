using System.Net;
using Ledger.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Endpoints;

public sealed class RouteTests(PostgresServer server, TestLedgerShared shared)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X"];

    [Fact]
    public async Task no_method_on_any_route_is_an_error_of_ours()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        foreach (var route in Routes(ledger).Select(r => r.Replace("{caseId}", $"{opened.Case}", StringComparison.Ordinal)))
            foreach (var method in Methods)
            {
                var answer = await recorder.SendAsync(new HttpMethod(method), route, null);
                ((int)answer.Status).ShouldBeLessThan(500, $"{method} {route}: {answer.Text} {ledger.Logs.Lines.LastOrDefault()}");
            }

        (await recorder.GetAsync($"/cases/{opened.Case}")).ShouldBeOk().Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("DELETE", "/cases/{caseId}")]
    [InlineData("PUT", "/cases/{caseId}")]
    [InlineData("PATCH", "/cases/{caseId}/docket")]
    [InlineData("GET", "/cases/{caseId}/entries")]
    [InlineData("GET", "/cases/{caseId}/openings")]
    public async Task a_method_that_a_route_does_not_take_is_named_as_such(string method, string route)
    {
        var ledger = await shared.StartedAsync(server);
        var path = route.Replace("{caseId}", $"{Guid.NewGuid()}", StringComparison.Ordinal);
        (await ledger.As(Recorder).SendAsync(new HttpMethod(method), path, null))
            .ShouldBe(HttpStatusCode.MethodNotAllowed, "method.not-allowed");
    }

    [Fact]
    public async Task a_query_parameter_that_a_route_does_not_know_is_refused()
    {
        var ledger = await shared.StartedAsync(server);
        var recorder = ledger.As(Recorder);
        var opened = (await recorder.OpenCaseAsync([CaseOpened()])).ShouldBeRecorded();
        var id = opened.Case;
        string[] read =
            [$"/cases/{id}", $"/cases/{id}/docket", $"/cases/{id}/compliance", "/problems", "/problems/case.unknown", "/health/live"];
        foreach (var path in read)
            foreach (var query in new[] { "filter=open", "asof=2024-01-01T00:00:00Z", "status", "=", "%00=1", "Version=1" })
                (await recorder.GetAsync($"{path}?{query}")).ShouldBe(HttpStatusCode.BadRequest, "query.unknown-parameter");
        foreach (var path in new[] { "/cases", $"/cases/{id}/entries", $"/cases/{id}/openings" })
            (await recorder.SendAsync(HttpMethod.Post, $"{path}?dryrun=true", TestLedgerCaller.Body([CaseOpened()], null)))
                .ShouldBe(HttpStatusCode.BadRequest, "query.unknown-parameter");
        (await recorder.SendAsync(HttpMethod.Post, "/cases?dryRun=yes", TestLedgerCaller.Body([CaseOpened()], null)))
            .ShouldBe(HttpStatusCode.BadRequest, "query.invalid");
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("%00")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("{0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01}")]
    public async Task a_case_that_cannot_be_is_not_there(string id)
    {
        var ledger = await shared.StartedAsync(server);
        foreach (var path in new[] { "", "/docket", "/compliance" })
            (await ledger.As(Recorder).GetAsync($"/cases/{id}{path}")).Status
                .ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        ((int)(await ledger.As(Recorder).SendAsync(HttpMethod.Post, $"/cases/{id}/entries", TestLedgerCaller.Body([CustodyAssumed()], null),
            ("If-Match", "*"), ("Idempotency-Key", "none"))).Status).ShouldBeInRange(400, 404);
    }

    [Fact]
    public async Task only_the_listed_routes_answer_without_a_token()
    {
        var ledger = await shared.StartedAsync(server);
        Ledger.Api.Security.AnonymousRoutes.Offenders(ledger.App.Services.GetRequiredService<EndpointDataSource>()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Routes(TestLedger ledger) =>
        ledger.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(r => "/" + r.RoutePattern.RawText!.TrimStart('/')).Distinct();
}
