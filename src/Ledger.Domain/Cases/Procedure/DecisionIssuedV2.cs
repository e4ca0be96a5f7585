using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Cases.UrgentMeasures;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// An authority decides about the child: version 2 of <see cref="DecisionIssued"/>, whose codes it keeps, with the decisions on liberty,
/// return, remedies and interim relief (domain/protocols.md, B 18, 20, 21 and G). What it rests on, the restitution plan above all, is
/// cited in <see cref="Envelope.Refs"/>.
/// </summary>
public sealed record DecisionIssuedV2 : Entry, IDecides
{
    /// <summary>What was decided about.</summary>
    public required DecisionMatter Kind { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionResult Outcome { get; init; }

    /// <summary>In what procedure.</summary>
    public ProcedureKind? Procedure { get; init; }

    /// <summary>Whether it is about this child or about a group.</summary>
    public Scope? Scope { get; init; }

    /// <summary>In what form the child is to be returned.</summary>
    public ReturnMode? Mode { get; init; }

    /// <summary>Reasons, by code.</summary>
    [Text(60, Pattern.Code)]
    public IReadOnlyList<string>? Reasons { get; init; }

    /// <summary>True where it gives reasons on the child's best interests; false where it does not (CRC art. 3).</summary>
    public bool? BestInterestsReasoned { get; init; }

    /// <summary>By when it is to be complied with.</summary>
    public EventTime? ComplyBy { get; init; }

    /// <summary>Until when it holds.</summary>
    public EventTime? Until { get; init; }

    /// <summary>True where no ordinary remedy is left.</summary>
    public bool? Final { get; init; }

    /// <summary>The operative part or summary.</summary>
    public Sealed<string>? Summary { get; init; }

    DecisionMatter IDecides.Matter => Kind;

    DecisionResult IDecides.Result => Outcome;
}

/// <summary>A decision, whatever the version in which it was recorded.</summary>
public interface IDecides
{
    /// <summary>What was decided about.</summary>
    DecisionMatter Matter { get; }

    /// <summary>What was decided.</summary>
    DecisionResult Result { get; }
}

/// <summary>What a decision is about.</summary>
public enum DecisionMatter
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

    /// <summary>Entry into the country.</summary>
    Admission,

    /// <summary>Holding the child.</summary>
    Detention,

    /// <summary>Setting the child free.</summary>
    Liberty,

    /// <summary>Return or removal.</summary>
    ReturnOrder,

    /// <summary>Interim relief: a stay, a suspension, an interim measure.</summary>
    InterimRelief,

    /// <summary>An appeal or review of an earlier decision.</summary>
    Appeal,

    /// <summary>Whether rights were violated.</summary>
    Merits,

    /// <summary>The conduct of a procedure.</summary>
    Conduct,

    /// <summary>A restriction of movement on grounds of health.</summary>
    HealthRestriction,

    /// <summary>Clearing the place where the child lives.</summary>
    Eviction,

    /// <summary>Criminal prosecution.</summary>
    Prosecution,

    /// <summary>A recommendation of a human-rights body, or the answer to it.</summary>
    Recommendation,

    /// <summary>The child's age.</summary>
    Age,
}

/// <summary>What a decision says.</summary>
public enum DecisionResult
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

    /// <summary>Granted in part.</summary>
    PartlyGranted,

    /// <summary>Ordered.</summary>
    Ordered,

    /// <summary>Extended.</summary>
    Extended,

    /// <summary>Lifted.</summary>
    Lifted,

    /// <summary>The earlier decision stands.</summary>
    Upheld,

    /// <summary>The earlier decision is changed.</summary>
    Modified,

    /// <summary>The earlier decision is set aside.</summary>
    SetAside,

    /// <summary>Sent back for a new decision.</summary>
    SentBack,

    /// <summary>Not examined on the merits.</summary>
    Inadmissible,

    /// <summary>Rights were violated.</summary>
    Violation,

    /// <summary>No right was violated.</summary>
    NoViolation,

    /// <summary>Accepted, as a recommendation is.</summary>
    Accepted,
}
