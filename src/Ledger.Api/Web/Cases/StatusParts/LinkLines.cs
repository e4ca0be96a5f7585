using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class LinkLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words) => status.Links.Select(link =>
        words.Line("link", $"{words.Code("link", link.Link)} ({words.Code("confidence", link.Confidence)})", link.Proof) with
        {
            Other = words.Other(link.LinkedCase),
        });
}
