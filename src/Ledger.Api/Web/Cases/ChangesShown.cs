using Ledger.Domain.Cases.Changes;

namespace Ledger.Api.Web.Cases;

/// <summary>Everything the page of changes shows, as it was read.</summary>
/// <param name="After">The case at the later date.</param>
/// <param name="Changes">What the record learnt.</param>
/// <param name="Verdicts">The verdicts that are others; none where this visitor may not read verdicts.</param>
public sealed record ChangesShown(CasePage After, CaseChanges Changes, IReadOnlyList<ChangedVerdictView> Verdicts);

/// <summary>A verdict before and after; null where the rule was not triggered.</summary>
public sealed record ChangedVerdictView(VerdictView? Before, VerdictView? After)
{
    public string Title => (After ?? Before)!.Title;
}
