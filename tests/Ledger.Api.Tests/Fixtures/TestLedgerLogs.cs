using System.Collections.Concurrent;
using Ledger.Api.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>Every line of every logger, as the product's own formatter would write it.</summary>
[ProviderAlias(Alias)]
public sealed class TestLedgerLogs : ILoggerProvider
{
    /// <summary>A rule for this name goes before any of the product's own filters.</summary>
    public const string Alias = "Captured";

    private readonly LogFormatter _formatter = new(TimeProvider.System);
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Captured(this, categoryName);

    public void Dispose()
    {
        // Nothing is held; the lines may be read after the host has gone.
    }

    private sealed class Captured(TestLedgerLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var line = new StringWriter();
            logs._formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, line);
            if (line.ToString() is { Length: > 0 } written)
                logs._lines.Enqueue(written);
        }
    }
}
