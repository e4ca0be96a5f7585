using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class SponsorsLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Release is { } release)
            yield return words.Line(
                "release",
                words.At($"{words.Code("relationship", release.Relationship)} ({words.Code("category", release.Category)})", release.Place),
                release.Proof);
    }
}
