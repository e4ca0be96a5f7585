using Ledger.Api.Security;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;
using Ledger.Projections.Feed;

namespace Ledger.Api.Endpoints.Feed;

/// <summary>
/// The feed as one caller may see it. A case is shown or not as its entries give relations at the moment of reading: what was passed over
/// is not made up for later; a hole in the numbers of a case tells the reader to read its docket (docs/feed.md).
/// </summary>
/// <param name="reader">Reads entries by position.</param>
/// <param name="context">Who follows.</param>
internal sealed class FollowedFeed(FeedReader reader, CallerContext context)
{
    /// <summary>Whoever may see few of many cases gets a short answer and goes on from there.</summary>
    private const int MostReads = 10;

    /// <summary>At most so many entries behind a position, and the position behind which to go on.</summary>
    public async Task<FeedPage> ReadAsync(long after, long settled, int limit, CancellationToken cancellation)
    {
        var seen = new List<FeedEntry>();
        var visible = new Dictionary<Guid, bool>();
        for (var read = 0; read < MostReads && after < settled; read++)
        {
            var page = await reader.ReadAsync(after, settled, cancellation);
            visible.Clear();
            foreach (var entry in page.Entries.Where(Sees))
            {
                if (seen.Count == limit)
                    return new(seen, seen[^1].Position);
                seen.Add(entry);
            }

            after = page.Until;
        }

        return new(seen, after);

        bool Sees(FeedEntry entry) => visible.TryGetValue(entry.CaseId, out var known)
            ? known
            : visible[entry.CaseId] = AccessPolicy.Sees(context.Caller, CaseAccess.FactsOf(entry.Relations), context.Purpose);
    }
}
