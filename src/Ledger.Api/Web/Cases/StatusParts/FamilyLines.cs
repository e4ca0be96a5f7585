using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class FamilyLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Family is { } family)
        {
            if (family.Tracing is { } tracing)
                yield return words.Line(
                    "tracing",
                    StatusWords.Known(
                        words.Code("tracing", tracing), family.TracingResult is { } result ? words.Code("tracingResult", result) : null),
                    family.TracingProof);
            if (family.ContactResult is { } contact)
                yield return words.Line("family-contact", words.Code("contactResult", contact), family.ContactProof);
            if (family.Kinship is { } kinship)
                yield return words.Line("kinship", words.Code("kinship", kinship), family.KinshipProof);
            if (family.Suitable is { } suitable)
                yield return words.Line("family-suitable", words.Naming.Flag(suitable), family.AssessmentProof);
            if (family.Reunification is { } decision)
                yield return words.Line("reunification", words.Code("reunification", decision), family.ReunificationProof);
        }

        if (status.Reunion is { } reunion)
            yield return words.Line("reunion", words.At(words.Code("relationship", reunion.Relationship), reunion.Place), reunion.Proof);
    }
}
