using System.Text.Json;
using Ledger.Api.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ledger.Api.Tests.Telemetry;

public sealed class LogTests
{
    private const string Canary = "Xochitl-canary";

    [Fact]
    public void an_exception_is_told_by_type_and_never_by_what_it_quotes()
    {
        Exception[] quoting =
        [
            new JsonException(Canary), new FormatException(Canary), new KeyNotFoundException(Canary), new ArgumentException(Canary),
            new PostgresException(Canary, "ERROR", "ERROR", "22P02", Canary),
            new InvalidOperationException(Canary, new JsonException(Canary)),
        ];
        foreach (var exception in quoting)
        {
            var line = Line("Ledger.Api.Recording", LogLevel.Error, exception, "Request failed");
            line.ShouldNotContain(Canary);
            line.ShouldContain(exception.GetType().FullName!);
        }
    }

    [Fact]
    public void an_exception_of_the_database_keeps_its_state() =>
        Line("Ledger.Api", LogLevel.Error, new PostgresException(Canary, "ERROR", "ERROR", "23505"), "x").ShouldContain("23505");

    [Fact]
    public void a_library_tells_ids_and_numbers_but_no_text()
    {
        var id = Guid.Parse("0193b7d2-6c00-7d0e-8a51-3f6f2b9c4e01");
        var line = Line("Marten.DocumentStore", LogLevel.Error, null,
            "Failed executing {SQL} with {PARAMS} for {Stream} after {Attempts}", Canary, new[] { Canary }, id, 3);
        line.ShouldNotContain(Canary);
        line.ShouldContain(id.ToString());
        line.ShouldContain("after 3");
    }

    [Theory]
    [InlineData("Npgsql.Command")]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler")]
    public void what_talks_too_much_is_silent_below_a_warning_however_it_is_configured(string category) =>
        Line(category, LogLevel.Information, null, "Request for {Path}", Canary).ShouldBeEmpty();

    [Fact]
    public void our_own_messages_are_written_in_full() =>
        JsonDocument.Parse(Line("Ledger.Api.Import", LogLevel.Information, null, "Read {Rows} rows of {Map}", 3, "nyt"))
            .RootElement.GetProperty("message").GetString().ShouldBe("Read 3 rows of nyt");

    private static string Line(string category, LogLevel level, Exception? exception, string template, params object?[] values)
    {
        using var output = new StringWriter();
        using var sink = new Sink(new(TimeProvider.System), output);
        var logger = sink.CreateLogger(category);
        logger.Log(level, exception, template, values);
        return output.ToString();
    }

    private sealed class Sink(LogFormatter formatter, TextWriter output) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(formatter, output, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(LogFormatter formatter, TextWriter output, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> tell) =>
                formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, tell), null, output);
        }
    }
}
