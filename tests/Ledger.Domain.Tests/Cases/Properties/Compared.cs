using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Domain.Tests.Cases.Properties;

/// <summary>Two statuses are the same when they say the same; numbers are those of the docket and follow the order of recording.</summary>
internal static class Compared
{
    private static readonly JsonSerializerOptions Options = WithoutNumbers();

    public static string Text(CaseFile file, Instant asOf) => JsonSerializer.Serialize(Status.Of(file, asOf), Options);

    private static JsonSerializerOptions WithoutNumbers()
    {
        var options = LedgerJson.Configure(new JsonSerializerOptions());
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(type =>
        {
            if (type.Type == typeof(Cited))
                type.Properties.Remove(type.Properties.Single(p => p.Name == "number"));
        });
        return options;
    }
}
