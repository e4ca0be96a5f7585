using System.Net;
using System.Text.Json;
using Ledger.Api.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledger.Api.Tests.Telemetry;

public sealed class HealthTests
{
    [Fact]
    public async Task a_ledger_that_lacks_nothing_is_live_and_ready()
    {
        (await AskAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await AskAsync("/health/ready", new Check("store", () => Readiness.Ready))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_ledger_that_lacks_something_says_what_and_not_why()
    {
        var (status, body) = await AskAsync("/health/ready",
            new Check("store", () => throw new InvalidOperationException("10.0.0.5")),
            new Check("daemon", () => Readiness.NotReady("behind")));
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.GetRawText().ShouldNotContain("10.0.0.5");
        body.GetProperty("status").GetString().ShouldBe("not-ready");
        body.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("code").GetString()).ShouldBe(["failed", "behind"]);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string path, params IReadinessCheck[] checks)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddTelemetry();
        builder.Logging.ClearProviders();
        foreach (var check in checks) builder.Services.AddSingleton(check);
        await using var app = builder.Build();
        app.MapTelemetry();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }

    private sealed class Check(string name, Func<Readiness> answer) : IReadinessCheck
    {
        public string Name => name;

        public async Task<Readiness> CheckAsync(CancellationToken cancellation)
        {
            await Task.Yield();
            return answer();
        }
    }
}
