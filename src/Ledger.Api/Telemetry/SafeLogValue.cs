using System.Collections.Frozen;
using System.Globalization;

namespace Ledger.Api.Telemetry;

/// <summary>
/// Which values a log of a library may tell: ids and numbers whatever their name, text only under a name that is known to hold none
/// of the record. The ledger's own logs are reviewed and tell what they say.
/// </summary>
internal static class SafeLogValue
{
    public const string Withheld = "[withheld]";

    private const string Own = "Ledger.";

    private static readonly FrozenSet<string> PlainNames = new[]
    {
        "address", "EnvName", "ContentRoot", "ConnectionId", "TraceIdentifier", "RequestId", "ShardName", "Shard", "Name", "KeyId",
        "MessageType", "HandlerType", "EndpointName", "Database", "State", "Status", "SchemaName",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Of(string category, string name, object? value) => value switch
    {
        null => "",
        string text => IsOwn(category) || PlainNames.Contains(name) ? text : Withheld,
        Guid or bool or Enum or TimeSpan or DateTime or DateTimeOffset or Type => Text(value),
        byte or short or int or long or uint or ulong or float or double or decimal => Text(value),
        Uri { IsAbsoluteUri: true } uri => uri.GetLeftPart(UriPartial.Path),
        _ => IsOwn(category) ? Text(value) : Withheld,
    };

    private static bool IsOwn(string category) => category.StartsWith(Own, StringComparison.Ordinal);

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
