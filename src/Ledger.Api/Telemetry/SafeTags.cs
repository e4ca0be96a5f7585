using System.Collections.Frozen;

namespace Ledger.Api.Telemetry;

/// <summary>
/// The span tags that may leave the process. What is not here is dropped: raw paths and queries hold ids and free values, a host name
/// and a user agent are the caller's own text, statements may hold literals, and messages of exceptions quote input.
/// </summary>
internal static class SafeTags
{
    private static readonly string[] Families = ["ledger.", "marten.", "wolverine.fault.", "wolverine.envelope."];

    private static readonly FrozenSet<string> Names = new[]
    {
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version",
        "error.type", "exception.type", "otel.status_code",
        "db.system", "db.system.name", "db.name", "db.namespace", "db.operation", "db.response.status_code", "db.connection_id",
        "messaging.system", "messaging.destination", "messaging.message_id", "messaging.message_type", "messaging.conversation_id",
        "messaging.message_payload_size_bytes", "message.type", "message.handler", "message.destination",
        "event.type", "event.floor", "event.ceiling", "page.size", "current.mark", "last.mark",
    }.ToFrozenSet();

    public static bool Has(string name) =>
        Names.Contains(name) || Families.Any(family => name.StartsWith(family, StringComparison.Ordinal));
}
