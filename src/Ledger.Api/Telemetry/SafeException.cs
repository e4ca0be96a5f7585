using System.Collections.Frozen;
using System.Data.Common;
using System.Net.Sockets;
using System.Text.Json;

namespace Ledger.Api.Telemetry;

/// <summary>
/// An exception as a log may tell it: types and stack always, the message only where it is known to hold no input. Parsers, converters
/// and the database put what they were given into theirs, and nobody can list them all; so the list is of those that do not.
/// </summary>
internal static class SafeException
{
    private const int Deepest = 10;

    private static readonly FrozenSet<Type> WithPlainMessage = new[]
    {
        typeof(SocketException), typeof(TimeoutException), typeof(OperationCanceledException), typeof(TaskCanceledException),
        typeof(ObjectDisposedException), typeof(OutOfMemoryException), typeof(UnauthorizedAccessException), typeof(IOException),
        typeof(FileNotFoundException), typeof(DirectoryNotFoundException), typeof(NullReferenceException),
        typeof(Embedded.EmbeddedException),
    }.ToFrozenSet();

    public static void Write(Utf8JsonWriter json, Exception exception)
    {
        json.WriteStartArray("exceptions");
        var depth = 0;
        for (Exception? cause = exception; cause is not null && depth++ < Deepest; cause = cause.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", cause.GetType().FullName);
            if (WithPlainMessage.Contains(cause.GetType())) json.WriteString("message", cause.Message);
            if (cause is DbException { SqlState: { } state }) json.WriteString("sqlState", state);
            json.WriteString("stack", cause.StackTrace);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
