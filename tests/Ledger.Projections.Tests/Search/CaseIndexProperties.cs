using CsCheck;
using Ledger.Api.Tests.Fixtures;

namespace Ledger.Projections.Tests.Search;

public sealed class CaseIndexProperties(PostgresServer server)
{
    /// <summary>Each run is a ledger of its own; what fails is shrunk by hand with the seed that is printed.</summary>
    private const int Runs = 8;

    [Fact]
    public Task the_index_that_follows_equals_the_one_folded_from_the_streams() =>
        IndexedCases.Pieces.SampleAsync(
            async pieces =>
            {
                await using var ledger = await IndexedCases.StartAsync(server);
                await ledger.FollowAsync();
                foreach (var piece in pieces)
                    await ledger.RecordAsync(piece);
                await ledger.SettleAsync();

                var index = await ledger.IndexAsync();
                index.Count.ShouldBeGreaterThan(pieces.Count(p => p.Opens));
                index.ShouldBe(await ledger.FoldedAsync());
            },
            iter: Runs,
            threads: 1);
}
