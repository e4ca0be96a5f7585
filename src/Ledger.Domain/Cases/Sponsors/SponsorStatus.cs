namespace Ledger.Domain.Cases.Sponsors;

/// <summary>The last application of a sponsor, the last result of each check of that sponsor, and the last decision.</summary>
public sealed record SponsorStatus
{
    /// <summary>The sponsor's relationship to the child, by the last application.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>The entry of the last application.</summary>
    public Cited? ApplicationProof { get; init; }

    /// <summary>The last result of each check.</summary>
    public IReadOnlyList<CheckStatus> Checks { get; init; } = [];

    /// <summary>What was last decided.</summary>
    public SponsorDecision? SponsorDecision { get; init; }

    /// <summary>The entry of that decision.</summary>
    public Cited? DecisionProof { get; init; }

    internal static SponsorStatus? Of(Facts facts)
    {
        var application = facts.Last<SponsorApplicationReceived>();
        var decision = facts.Last<SponsorDecided>();
        var checks = CheckStatus.Of(facts, application?.Body.Sponsor);
        return application is null && decision is null && checks.Count == 0
            ? null
            : new()
            {
                Relationship = application?.Body.Relationship,
                ApplicationProof = application is { } a ? facts.Cite(a.Entry) : null,
                Checks = checks,
                SponsorDecision = decision?.Body.SponsorDecision,
                DecisionProof = decision is { } d ? facts.Cite(d.Entry) : null,
            };
    }
}

/// <summary>The last result of one check of a sponsor.</summary>
public sealed record CheckStatus
{
    /// <summary>Which check.</summary>
    public required SponsorCheck Check { get; init; }

    /// <summary>What it came to.</summary>
    public required CheckResult CheckResult { get; init; }

    /// <summary>The entry that this rests on.</summary>
    public required Cited Proof { get; init; }

    /// <summary>Checks of another sponsor than the one named are left out.</summary>
    internal static IReadOnlyList<CheckStatus> Of(Facts facts, SubjectId? sponsor)
    {
        var last = new SortedDictionary<SponsorCheck, CheckStatus>();
        foreach (var (check, entry) in facts.Every<SponsorChecked>())
            if (sponsor is null || check.Sponsor is null || check.Sponsor == sponsor)
                last[check.Check] = new() { Check = check.Check, CheckResult = check.CheckResult, Proof = facts.Cite(entry) };
        return [.. last.Values];
    }
}
