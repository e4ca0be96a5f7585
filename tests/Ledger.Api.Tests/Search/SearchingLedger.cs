using Ledger.Api.Tests.Fixtures;
using Ledger.Projections.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Api.Tests.Search;

/// <summary>Waits for the index, which follows by itself.</summary>
internal static class SearchingLedger
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Returns once the index stands at a position.</summary>
    public static async Task SettleAsync(this TestLedger ledger, long position)
    {
        var search = ledger.App.Services.GetRequiredService<CaseSearch>();
        using var patience = new CancellationTokenSource(Patience);
        while (await search.PositionAsync(patience.Token) < position)
            await Task.Delay(50, patience.Token);
    }

    /// <summary>The ids of the cases of an answer.</summary>
    public static IReadOnlyList<Guid> Cases(this TestLedgerAnswer answer) =>
        [.. answer.Json.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("case").GetGuid())];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public static string? Next(this TestLedgerAnswer answer) =>
        answer.Json.TryGetProperty("next", out var next) ? next.GetString() : null;
}
