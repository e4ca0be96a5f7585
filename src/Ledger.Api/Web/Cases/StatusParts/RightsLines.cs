using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class RightsLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Rights is { InformedProof: { } proof } told)
            yield return words.Line("rights", string.Join(", ", told.Topics.Select(topic => words.Code("topics", topic))), proof);
        if (status.Rights is { InterpreterLanguage: { } language } interpreted)
            yield return words.Line("interpreter", words.Naming.Spoken(language), interpreted.InterpreterProof);
    }
}
