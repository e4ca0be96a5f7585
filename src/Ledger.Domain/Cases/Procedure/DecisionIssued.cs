using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// An authority decides about the child (domain/protocols.md, B 15, 18, 20 and 21). One type for all; the kind tells them apart.
/// What it rests on is cited in <see cref="Envelope.Refs"/>.
/// </summary>
public sealed record DecisionIssued : Entry, IDecides
{
    /// <summary>What was decided about.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Reasons, by code.</summary>
    [Text(60, Pattern.Code)]
    public IReadOnlyList<string>? Reasons { get; init; }

    /// <summary>The operative part or summary.</summary>
    public Sealed<string>? Summary { get; init; }

    DecisionMatter IDecides.Matter => Kind switch
    {
        DecisionKind.Migration => DecisionMatter.Migration,
        DecisionKind.Asylum => DecisionMatter.Asylum,
        DecisionKind.Reunification => DecisionMatter.Reunification,
        DecisionKind.SponsorSuitability => DecisionMatter.SponsorSuitability,
        DecisionKind.ReleaseApproval => DecisionMatter.ReleaseApproval,
        _ => throw new InvalidOperationException($"No matter of {Kind}."),
    };

    DecisionResult IDecides.Result => Outcome switch
    {
        DecisionOutcome.Return => DecisionResult.Return,
        DecisionOutcome.Stay => DecisionResult.Stay,
        DecisionOutcome.Granted => DecisionResult.Granted,
        DecisionOutcome.Denied => DecisionResult.Denied,
        DecisionOutcome.Discontinued => DecisionResult.Discontinued,
        _ => throw new InvalidOperationException($"No result of {Outcome}."),
    };
}

/// <summary>What a decision is about.</summary>
public enum DecisionKind
{
    /// <summary>The migration procedure's outcome.</summary>
    Migration,

    /// <summary>Refugee status or complementary protection.</summary>
    Asylum,

    /// <summary>Reunification with family.</summary>
    Reunification,

    /// <summary>Whether a sponsor is suitable (8 U.S.C. 1232(c)(3)(A)).</summary>
    SponsorSuitability,

    /// <summary>Approval of a release or transfer by ORR (45 CFR 410.1004).</summary>
    ReleaseApproval,
}

/// <summary>What a decision says.</summary>
public enum DecisionOutcome
{
    /// <summary>Return to the country of origin.</summary>
    Return,

    /// <summary>The child may stay.</summary>
    Stay,

    /// <summary>Asked and granted, or found suitable.</summary>
    Granted,

    /// <summary>Asked and denied, or found not suitable.</summary>
    Denied,

    /// <summary>The procedure ends without a decision on the merits.</summary>
    Discontinued,
}
