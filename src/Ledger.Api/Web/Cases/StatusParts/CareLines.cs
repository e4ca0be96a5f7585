using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class CareLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Care is { ReferredTo: { } referred } referral)
            yield return words.Line("referred", words.Naming.Authority(referred), referral.ReferralProof);
        if (status.Care is { Answer: { } answer } answered)
            yield return words.Line("answer", words.Code("answer", answer), answered.AnswerProof);
        if (status.Care is { Facility: { } facility } care)
            yield return words.Line("lodged", words.At(words.Code("facility", facility), care.Place), care.PlacementProof);
        if (status.Care is { PlacementEnd: { } end } ended)
            yield return words.Line("placement-ended", words.Code("placementEnd", end), ended.PlacementEndProof);
        if (status.Care is { TransferProof: { } transfer } moved)
            yield return words.Line(
                "transfer",
                moved.Destination is { } place ? words.Naming.Place(place) : words.Texts["status-line.transfer.unknown"],
                transfer);
        if (status.Care is { WithheldProof: { } proof } withheld)
            yield return words.Line(
                "withheld", string.Join(", ", withheld.Withheld.Select(service => words.Code("service", service))), proof);
    }
}
