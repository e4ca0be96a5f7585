using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Return;

namespace Ledger.Domain.Cases;

/// <summary>
/// Which authorities have to do with a case, and what else decides who may see it. Comes from the case's entries alone
/// (contract.md, ROLES). Annulled entries give no relation.
/// </summary>
public sealed record Relations
{
    /// <summary>The child.</summary>
    public required SubjectId Child { get; init; }

    /// <summary>The country whose authority opened the case: the first letters of its code, ISO 3166-1 alpha-2.</summary>
    public required string OpenedIn { get; init; }

    /// <summary>Authorities that acted in the case or recorded it.</summary>
    public required IReadOnlyList<string> Assigned { get; init; }

    /// <summary>Authorities that referred the child.</summary>
    public required IReadOnlyList<string> Referring { get; init; }

    /// <summary>Authorities that the child was referred or handed to, or that were told.</summary>
    public required IReadOnlyList<string> Receiving { get; init; }

    /// <summary>The child's nationalities as ever asserted: the countries of origin.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>The relations of a case.</summary>
    public static Relations Of(CaseFile caseFile)
    {
        var facts = caseFile.Chronicle;
        return new()
        {
            Child = caseFile.Child!.Value,
            OpenedIn = caseFile.Docket[0].By.Authority.Split('-')[0],
            Assigned = Codes(facts.SelectMany(e => new[] { e.By.Authority, e.Recorded.RecordedBy.Authority })),
            Referring = Codes(facts.Where(e => e.Body is ReferredToCare).Select(e => e.By.Authority)),
            Receiving = Codes(facts.Select(e => e.Body switch
            {
                ReferredToCare referral => referral.To,
                NoticeGiven notice => notice.Recipient,
                CustodyEnded ended => ended.TransferredTo,
                TransferCompleted transfer => transfer.ReceivedBy,
                Returned returned => returned.ReceivedBy,
                _ => null,
            }).Concat(facts.SelectMany(e => e.Body is IInvolves further ? further.Involved : []))),
            Origins = Codes(caseFile.Docket.SelectMany(e => e.Recorded.Body switch
            {
                ChildIdentified child => child.Nationalities,
                IdentityAsserted { Nationalities: { } asserted } => asserted,
                _ => [],
            })),
        };
    }

    private static IReadOnlyList<string> Codes(IEnumerable<string?> codes) =>
        [.. codes.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
