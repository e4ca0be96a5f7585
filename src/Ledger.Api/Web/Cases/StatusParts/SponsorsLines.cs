using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class SponsorsLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Sponsor is { } sponsor)
        {
            if (sponsor.Relationship is { } relationship)
                yield return words.Line("sponsor", words.Code("relationship", relationship), sponsor.ApplicationProof);
            foreach (var check in sponsor.Checks)
                yield return words.Line(
                    "sponsor-check", $"{words.Code("check", check.Check)}: {words.Code("checkResult", check.CheckResult)}", check.Proof);
            if (sponsor.SponsorDecision is { } decision)
                yield return words.Line("sponsor-decision", words.Code("sponsorDecision", decision), sponsor.DecisionProof);
        }

        if (status.Release is { } release)
            yield return words.Line(
                "release",
                words.At($"{words.Code("relationship", release.Relationship)} ({words.Code("category", release.Category)})", release.Place),
                release.Proof);
    }
}
