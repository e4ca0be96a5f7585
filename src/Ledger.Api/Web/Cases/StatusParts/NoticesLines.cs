using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

internal static class NoticesLines
{
    public static IEnumerable<StatusLine> Of(Status status, StatusWords words)
    {
        foreach (var notice in status.Notices)
            yield return words.Line(
                "notice", notice.Recipient is { } told ? words.Naming.Authority(told) : words.Code("to", notice.To), notice.Proof);
    }
}
