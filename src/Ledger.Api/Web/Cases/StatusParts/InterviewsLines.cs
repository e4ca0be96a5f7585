using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class InterviewsLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        if (status.Interviews is { } interviews)
            yield return words.Line(
                "interviews",
                words.Texts.Fill("status-line.interviews.text", interviews.Count, words.Code("purpose", interviews.LastPurpose)),
                interviews.Proof);
        foreach (var heard in status.Heard)
            yield return words.Line(
                "heard", $"{words.Code("matter", heard.Matter)}: {words.Code("heardHow", heard.HeardHow)}", heard.Proof);
    }
}
