using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Recording;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Api.Tests.Fixtures;

/// <summary>Declares in the ledger's own stream that the records of an authority are complete.</summary>
public static class TestLedgerCoverage
{
    public static async Task DeclareAsync(TestLedger ledger, string authority, string country)
    {
        var declaration = TestLedgerEntries.Of("coverage-declared", e =>
        {
            e["authority"] = authority;
            e["country"] = country;
            e["chapters"] = new JsonArray([.. Enum.GetNames<Chapter>().Select(c => (JsonNode)Field.Code(c))]);
            e["from"] = "2000-01-01";
            e.Remove("until");
            e.Remove("import");
        });
        var entry = JsonSerializer.Deserialize<Submitted>(declaration.ToJsonString(), LedgerJson.Options)!;
        (await ledger.App.Services.GetRequiredService<OwnStream>().AppendAsync([entry], CancellationToken.None)).ShouldBeTrue();
    }
}
