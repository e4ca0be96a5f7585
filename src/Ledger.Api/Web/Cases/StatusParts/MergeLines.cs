using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class MergeLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words) => status.Merges.Select(merge =>
        words.Line(merge.MergePart == MergePart.Absorbed ? "absorbed" : "absorbs", "", merge.Proof) with
        {
            Other = words.Other(merge.LinkedCase),
        });
}
