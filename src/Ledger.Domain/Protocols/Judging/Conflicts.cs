namespace Ledger.Domain.Protocols.Judging;

/// <summary>
/// Names conflicts: where two rules that ask for the contrary are both triggered in a case, each verdict names the other rule. Neither is
/// chosen: that is for a person.
/// </summary>
internal static class Conflicts
{
    public static void Name(List<Verdict> verdicts)
    {
        if (!verdicts.Exists(v => v.Rule.ConflictsWith.Count > 0))
            return;
        var triggered = verdicts.Where(IsTriggered).Select(v => v.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = verdicts.Where(IsTriggered)
            .SelectMany(v => v.Rule.ConflictsWith.Where(triggered.Contains).SelectMany(other => new[] { (v.Rule.Id, other), (other, v.Rule.Id) }))
            .Distinct()
            .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        for (var i = 0; i < verdicts.Count; i++)
            if (IsTriggered(verdicts[i]) && pairs.Contains(verdicts[i].Rule.Id))
                verdicts[i] = verdicts[i] with { ConflictsWith = [.. pairs[verdicts[i].Rule.Id].Order(StringComparer.Ordinal)] };
    }

    private static bool IsTriggered(Verdict verdict) => verdict.Outcome is not (Outcome.NotTriggered or Outcome.Annulled);
}
