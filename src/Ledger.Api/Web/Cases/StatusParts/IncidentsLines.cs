using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class IncidentsLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Incidents is not { } incidents)
            yield break;
        if (incidents.DeathCause is { } cause)
            yield return words.Line("died", words.Code("deathCause", cause), incidents.DeathProof);
        if (incidents.Missing is { } missing)
            yield return words.Line("missing", words.Code("disappearance", missing), incidents.WhereaboutsProof);
        if (incidents.Found is { } condition)
            yield return words.Line("found", words.Code("condition", condition), incidents.WhereaboutsProof);
        if (incidents.Incident is { } incident)
            yield return words.Line(
                "incidents",
                words.Texts.Fill("status-line.incidents.text", incidents.Reported, incidents.Open, words.Code("incident", incident)),
                incidents.Proof);
        if (incidents.FalseRecordProof is { } found)
            yield return words.Line("false-records", $"{incidents.FalseRecords}", found);
    }
}
