using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ledger.Domain.Cases.Schema;

/// <summary>Puts the members of every object into the order of RFC 8785: by UTF-16 code units of their names.</summary>
internal sealed class OrderedResolver(IJsonTypeInfoResolver inner) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        var info = inner.GetTypeInfo(type, options);
        if (info is not { Kind: JsonTypeInfoKind.Object })
            return info;
        var members = info.Properties.OrderBy(p => p.Name, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < members.Length; i++)
            members[i].Order = i;
        return info;
    }
}
