using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class RepresentationLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Representation is not { } representation)
            yield break;
        foreach (var representative in representation.InOffice)
            yield return words.Line(
                "represented",
                StatusWords.Known(
                    words.Code("representation", representative.Representation),
                    representative.Matter is { } matter ? words.Code("matter", matter) : null,
                    representative.RepresentingAuthority is { } authority ? words.Naming.Authority(authority) : null),
                representative.Proof);
        if (representation.Wanting is { } wanting)
            yield return words.Line("representation-wanting", words.Code("representation", wanting), representation.WantingProof);
    }
}
