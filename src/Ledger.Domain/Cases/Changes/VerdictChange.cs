using Ledger.Domain.Protocols;

namespace Ledger.Domain.Cases.Changes;

/// <summary>A verdict that is another than before: of one rule, triggered by one entry.</summary>
/// <param name="Before">The earlier verdict; null where the rule was not triggered by that entry.</param>
/// <param name="After">The later verdict; null where it no longer is.</param>
public sealed record VerdictChange(Verdict? Before, Verdict? After)
{
    /// <summary>The verdict that says most: the later one where there is one.</summary>
    public Verdict Told => (After ?? Before)!;

    /// <summary>The verdicts whose outcome, or the word that follows from it, is another: in the later order, then those gone.</summary>
    public static IReadOnlyList<VerdictChange> Between(Verdicts before, Verdicts after)
    {
        var old = before.All.ToDictionary(Key);
        var now = after.All.Select(Key).ToHashSet();
        return
        [
            .. after.All.Select(v => new VerdictChange(old.GetValueOrDefault(Key(v)), v))
                .Where(c => c.Before?.Outcome != c.After!.Outcome || c.Before.Word != c.After.Word),
            .. before.All.Where(v => !now.Contains(Key(v))).Select(v => new VerdictChange(v, null)),
        ];
    }

    private static (string Pack, string Rule, EntryId? Trigger, int? Episode) Key(Verdict verdict) =>
        (verdict.Pack.Sha256, verdict.Rule.Id, verdict.Trigger?.Entry, verdict.Episode);
}
