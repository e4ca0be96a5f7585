using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class CareLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Care is { ReferredTo: { } referred } referral)
            yield return words.Line("referred", words.Naming.Authority(referred), referral.ReferralProof);
        if (status.Care is { Facility: { } facility } care)
            yield return words.Line("lodged", words.At(words.Code("facility", facility), care.Place), care.PlacementProof);
    }
}
