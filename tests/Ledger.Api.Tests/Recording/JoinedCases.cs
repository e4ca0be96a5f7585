using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Tests.Fixtures;
using static Ledger.Api.Tests.Fixtures.TestLedgerEntries;

namespace Ledger.Api.Tests.Recording;

/// <summary>What the tests of linked and of merged cases ask and record alike.</summary>
internal static class JoinedCases
{
    public static async Task<JsonElement> StatusAsync(TestLedgerCaller caller, Guid caseId, string asked = "") =>
        (await caller.GetAsync($"/cases/{caseId}{asked}")).ShouldBeOk().Json.GetProperty("status");

    public static async Task<IReadOnlyList<JsonElement>> EntriesAsync(TestLedgerCaller caller, Guid caseId) =>
        [.. (await caller.GetAsync($"/cases/{caseId}/docket")).ShouldBeOk().Json.GetProperty("entries").EnumerateArray()];

    /// <summary>The opening of a case by an authority of another country.</summary>
    public static JsonObject Theirs(Guid? child = null)
    {
        var opening = CaseOpened(child);
        opening["by"]!["authority"] = "US-ORR";
        return opening;
    }
}
