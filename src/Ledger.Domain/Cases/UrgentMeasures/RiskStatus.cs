namespace Ledger.Domain.Cases.UrgentMeasures;

/// <summary>A risk that was raised and not cleared since.</summary>
public sealed record RiskStatus
{
    /// <summary>What threatens.</summary>
    public required Risk Risk { get; init; }

    /// <summary>Where; null while unknown.</summary>
    public RiskPlace? RiskIn { get; init; }

    /// <summary>How urgent.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    /// <summary>A clearing takes away the risk in the place that it names; one that names no place, in every place.</summary>
    internal static IReadOnlyList<RiskStatus> Of(Facts facts)
    {
        var raised = new SortedDictionary<(Risk, RiskPlace?), RiskStatus>();
        foreach (var (assessment, entry) in facts.Every<RiskAssessed>())
            foreach (var risk in assessment.Risks)
                if (assessment.Present)
                    raised[(risk, assessment.RiskIn)] = new()
                    {
                        Risk = risk,
                        RiskIn = assessment.RiskIn,
                        RiskLevel = assessment.RiskLevel,
                        Proof = facts.Cite(entry),
                    };
                else if (assessment.RiskIn is not null)
                    raised.Remove((risk, assessment.RiskIn));
                else
                    foreach (var key in raised.Keys.Where(k => k.Item1 == risk).ToArray())
                        raised.Remove(key);
        return [.. raised.Values];
    }
}
