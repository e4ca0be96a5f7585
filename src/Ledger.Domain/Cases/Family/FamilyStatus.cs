namespace Ledger.Domain.Cases.Family;

/// <summary>Tracing, contact, kinship, assessment of the family and reunification: the last of each.</summary>
public sealed record FamilyStatus
{
    /// <summary>The stage of tracing.</summary>
    public TracingStage? Tracing { get; init; }

    /// <summary>What tracing came to.</summary>
    public TracingResult? TracingResult { get; init; }

    /// <summary>The entry of the last tracing.</summary>
    public Cited? TracingProof { get; init; }

    /// <summary>What the last contact came to.</summary>
    public ContactResult? ContactResult { get; init; }

    /// <summary>The entry of the last contact.</summary>
    public Cited? ContactProof { get; init; }

    /// <summary>What the last verification of a family link says.</summary>
    public KinshipResult? Kinship { get; init; }

    /// <summary>The entry of the last verification.</summary>
    public Cited? KinshipProof { get; init; }

    /// <summary>True where the family was last found suitable.</summary>
    public bool? Suitable { get; init; }

    /// <summary>The entry of the last assessment.</summary>
    public Cited? AssessmentProof { get; init; }

    /// <summary>What was last decided about reunification.</summary>
    public ReunificationDecision? Reunification { get; init; }

    /// <summary>The entry of that decision.</summary>
    public Cited? ReunificationProof { get; init; }

    internal static FamilyStatus? Of(Facts facts)
    {
        var tracing = facts.Last<FamilyTraced>();
        var contact = facts.Last<FamilyContacted>();
        var kinship = facts.Last<KinshipVerified>();
        var assessment = facts.Last<FamilyAssessed>();
        var reunification = facts.Last<ReunificationDecided>();
        return tracing is null && contact is null && kinship is null && assessment is null && reunification is null
            ? null
            : new()
            {
                Tracing = tracing?.Body.Tracing,
                TracingResult = tracing?.Body.TracingResult,
                TracingProof = tracing is { } t ? facts.Cite(t.Entry) : null,
                ContactResult = contact?.Body.ContactResult,
                ContactProof = contact is { } c ? facts.Cite(c.Entry) : null,
                Kinship = kinship?.Body.Kinship,
                KinshipProof = kinship is { } k ? facts.Cite(k.Entry) : null,
                Suitable = assessment?.Body.Suitable,
                AssessmentProof = assessment is { } a ? facts.Cite(a.Entry) : null,
                Reunification = reunification?.Body.Reunification,
                ReunificationProof = reunification is { } r ? facts.Cite(r.Entry) : null,
            };
    }
}
