using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class IdentityLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Identity is { Accompaniment: { } accompaniment } determined)
            yield return words.Line("accompaniment", words.Code("accompaniment", accompaniment), determined.AccompanimentProof);
        if (status.Identity is { DocumentKind: { } kind, Verification: { } verification } documented)
            yield return words.Line(
                "document", $"{words.Code("documentKind", kind)} ({words.Code("verification", verification)})", documented.DocumentProof);
        if (status.Identity is { AgeClaim: { } claim } questioned)
            yield return words.Line("age-questioned", words.Code("ageClaim", claim), questioned.AgeProof);
        else if (status.Identity is { AgeResult: { } result } assessed)
            yield return words.Line("age-assessed", words.Code("ageResult", result), assessed.AgeProof);
    }
}
