using System.Diagnostics;
using Ledger.Api.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Ledger.Api.Tests.Telemetry;

public sealed class SpanTests
{
    private const string Canary = "Xochitl-canary";

    [Fact]
    public void only_listed_tags_leave_the_process()
    {
        var span = Exported(span => span
            .SetTag("http.route", "/cases/{id}")
            .SetTag("url.path", $"/cases/{Canary}")
            .SetTag("url.query", $"name={Canary}")
            .SetTag("db.statement", $"select '{Canary}'")
            .SetTag("otel.status_description", Canary)
            .SetStatus(ActivityStatusCode.Error, Canary)).ShouldHaveSingleItem();
        Everything(span).ShouldNotContain(Canary);
        span.GetTagItem("http.route").ShouldBe("/cases/{id}");
        span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public void an_exception_that_a_library_tells_goes_out_without_its_message()
    {
        var original = default(ActivityContext);
        var exported = Exported(span =>
        {
            original = span.Context;
            span.SetTag("db.system", "postgresql");
            span.AddException(new InvalidOperationException(Canary));
        });
        var copy = exported.ShouldHaveSingleItem();
        Everything(copy).ShouldNotContain(Canary);
        copy.TraceId.ShouldBe(original.TraceId);
        copy.GetTagItem("db.system").ShouldBe("postgresql");
        copy.Events.ShouldHaveSingleItem().Tags.ShouldContain(tag => tag.Key == "exception.type");
    }

    [Fact]
    public void a_redacted_span_leaves_the_current_one_alone()
    {
        using var outer = new Activity("outer") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        Exported(span => span.AddException(new InvalidOperationException(Canary)));
        Activity.Current.ShouldBe(outer);
    }

    private static string Everything(Activity span) => string.Join('\n',
        [
            span.DisplayName, span.StatusDescription,
            .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. span.Events.SelectMany(told => told.Tags).Select(tag => $"{tag.Key}={tag.Value}"),
        ]);

    private static List<Activity> Exported(Action<Activity> fill)
    {
        var exported = new List<Activity>();
        using (Sdk.CreateTracerProviderBuilder().AddLedgerSpans().AddInMemoryExporter(exported).Build())
        using (var span = Instruments.Source.StartActivity("work"))
            fill(span.ShouldNotBeNull());
        return exported;
    }
}
