using Ledger.Domain.Reference;

namespace Ledger.Domain.Cases.Notices;

/// <summary>A notice that was given.</summary>
public sealed record NoticeStatus
{
    /// <summary>What class of authority was told.</summary>
    public required AuthorityClass To { get; init; }

    /// <summary>Which authority, by code.</summary>
    public string? Recipient { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    internal static IReadOnlyList<NoticeStatus> Of(Facts facts) =>
    [
        .. facts.Every<NoticeGiven>().Select(n => new NoticeStatus
        {
            To = n.Body.To,
            Recipient = n.Body.Recipient,
            Proof = facts.Cite(n.Entry),
        }),
    ];
}
