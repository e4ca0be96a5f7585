using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ledger.Api.Telemetry;

/// <summary>
/// One JSON object a line. A message is rendered here from its template, value by value, so that no library's own rendering gets
/// through; scopes, which hold raw paths, are left out. What some libraries say below a warning is never written, whatever the
/// configuration asks for: it holds statements, parameters, bodies and addresses.
/// </summary>
internal sealed partial class LogFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "ledger";

    private const string Template = "{OriginalFormat}";
    private static readonly string[] Talkative = ["Npgsql", "Microsoft.AspNetCore", "Microsoft.IdentityModel", "System.Net.Http", "Marten"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var category = logEntry.Category;
        if (logEntry.LogLevel < LogLevel.Warning && Talkative.Any(name => category.StartsWith(name, StringComparison.Ordinal))) return;

        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("at", time.GetUtcNow().UtcDateTime);
        json.WriteString("level", logEntry.LogLevel.ToString());
        json.WriteString("category", category);
        if (logEntry.EventId.Id != 0) json.WriteNumber("event", logEntry.EventId.Id);
        if (logEntry.EventId.Name is { } name) json.WriteString("eventName", name);
        if (Activity.Current is { } activity) json.WriteString("trace", activity.TraceId.ToHexString());
        json.WriteString("message", Message(category, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>>));
        if (logEntry.Exception is { } exception) SafeException.Write(json, exception);
        json.WriteEndObject();
        json.Flush();
        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string Message(string category, IReadOnlyList<KeyValuePair<string, object?>>? state)
    {
        if (state?.FirstOrDefault(pair => pair.Key == Template).Value is not string template) return SafeLogValue.Withheld;
        return Hole().Replace(template, hole =>
        {
            var name = hole.Groups["name"].Value;
            return SafeLogValue.Of(category, name, state.FirstOrDefault(pair => pair.Key == name).Value);
        });
    }

    [GeneratedRegex(@"\{@?(?<name>[A-Za-z0-9_.]+)(,-?\d+)?(:[^}]*)?\}")]
    private static partial Regex Hole();
}
