using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ledger.Api.Telemetry;

/// <summary>What the host composes of this folder: logs, traces, measures and health, none of which carries personal data.</summary>
public static class TelemetryModule
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] Sources = [Instruments.Name, SpanRedaction.SourceName, "Marten", "Wolverine", "Npgsql"];

    private static readonly string[] Meters =
    [
        Instruments.Name, "Marten", "Wolverine", "Npgsql", "System.Runtime",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Authentication",
    ];

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        AddLogs(builder.Logging);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ReadinessBoard>();
        if (builder.Configuration[Endpoint] is { Length: > 0 }) AddExport(builder.Services);
        return builder;
    }

    public static IEndpointRouteBuilder MapTelemetry(this IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Every span passes the redaction before any exporter sees it, because processors run in the order they were added.</summary>
    internal static TracerProviderBuilder AddLedgerSpans(this TracerProviderBuilder traces) => traces
        .AddSource(Sources)
        .AddAspNetCoreInstrumentation(requests =>
        {
            requests.RecordException = false;
            requests.Filter = context => !context.Request.Path.StartsWithSegments("/health");
        })
        .AddProcessor(new SpanRedaction());

    /// <summary>
    /// Standard error, so that standard output is left to what a person asked for, the tokens of the ready identities among it.
    /// </summary>
    private static void AddLogs(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console =>
        {
            console.FormatterName = LogFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<LogFormatter, ConsoleFormatterOptions>();
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Marten", LogLevel.Warning);
        logging.AddFilter("Wolverine", LogLevel.Warning);
        logging.AddFilter("JasperFx", LogLevel.Warning);
        logging.AddFilter("Npgsql", LogLevel.Warning);
    }

    private static void AddExport(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService(
            "ledger", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)))
        .WithTracing(traces => traces.AddLedgerSpans().AddOtlpExporter())
        .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter());
}
