using Ledger.Domain.Cases.Amendments;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.Consular;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.FollowUp;
using Ledger.Domain.Cases.Health;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.LegalStatus;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Representation;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Restitution;
using Ledger.Domain.Cases.Return;
using Ledger.Domain.Cases.Rights;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Cases.Trafficking;
using Ledger.Domain.Cases.UrgentMeasures;
using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>
/// Where a child stands as of an instant: a pure fold of the chronicle, refolded whole each time. A placement of yesterday that is
/// recorded after today's does not move the child. Each part cites the entry that proves it.
/// </summary>
public sealed record Status
{
    /// <summary>How far the journey has come.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Who the child is.</summary>
    public ChildStatus? Child { get; init; }

    /// <summary>How an authority met the child.</summary>
    public EncounterStatus? Encounter { get; init; }

    /// <summary>Who holds the child.</summary>
    public CustodyStatus? Custody { get; init; }

    /// <summary>What happened to adults who were with the child.</summary>
    public IReadOnlyList<AdultStatus> Adults { get; init; } = [];

    /// <summary>What was established of accompaniment, documents and age.</summary>
    public IdentityStatus? Identity { get; init; }

    /// <summary>Which authorities were told.</summary>
    public IReadOnlyList<NoticeStatus> Notices { get; init; } = [];

    /// <summary>To whom the child was referred and where the child is lodged.</summary>
    public CareStatus? Care { get; init; }

    /// <summary>What the child was told of rights, and by which interpreter.</summary>
    public RightsStatus? Rights { get; init; }

    /// <summary>The interviews held.</summary>
    public InterviewStatus? Interviews { get; init; }

    /// <summary>How the child was last heard in each matter.</summary>
    public IReadOnlyList<HeardStatus> Heard { get; init; } = [];

    /// <summary>The health checks.</summary>
    public HealthStatus? Health { get; init; }

    /// <summary>What consulates did for the child.</summary>
    public ConsularStatus? Consular { get; init; }

    /// <summary>Who represents the child.</summary>
    public RepresentationStatus? Representation { get; init; }

    /// <summary>The risks raised and not cleared since.</summary>
    public IReadOnlyList<RiskStatus> Risks { get; init; } = [];

    /// <summary>The last protection measure of each kind.</summary>
    public IReadOnlyList<MeasureStatus> Measures { get; init; } = [];

    /// <summary>The last best-interests assessment.</summary>
    public AssessmentStatus? Assessment { get; init; }

    /// <summary>The last best-interests determination.</summary>
    public BestInterestsStatus? BestInterests { get; init; }

    /// <summary>The last diagnosis of rights and restitution plan.</summary>
    public RestitutionStatus? Restitution { get; init; }

    /// <summary>The child's legal stay, by kind.</summary>
    public IReadOnlyList<LegalStatusState> LegalStatus { get; init; } = [];

    /// <summary>The need for international protection and the asylum claim.</summary>
    public AsylumStatus? Asylum { get; init; }

    /// <summary>The crimes reported.</summary>
    public CrimeStatus? Crimes { get; init; }

    /// <summary>Tracing, contact and assessment of the family.</summary>
    public FamilyStatus? Family { get; init; }

    /// <summary>The reunification with family, if that is where the child is.</summary>
    public ReunionStatus? Reunion { get; init; }

    /// <summary>The sponsor's application, checks and decision.</summary>
    public SponsorStatus? Sponsor { get; init; }

    /// <summary>The last screening of each kind.</summary>
    public IReadOnlyList<ScreeningStatus> Screenings { get; init; } = [];

    /// <summary>The procedures, what was last done in them, and what stands still.</summary>
    public ProceedingsStatus? Proceedings { get; init; }

    /// <summary>The last decision of each kind.</summary>
    public IReadOnlyList<DecisionStatus> Decisions { get; init; } = [];

    /// <summary>The release to a sponsor, if that is where the child is.</summary>
    public ReleaseStatus? Release { get; init; }

    /// <summary>The return, if that is where the child is.</summary>
    public ReturnStatus? Return { get; init; }

    /// <summary>How far a return has come.</summary>
    public ReturnStepsStatus? ReturnSteps { get; init; }

    /// <summary>The follow-ups, the services and the plan for adult life.</summary>
    public FollowUpStatus? FollowUp { get; init; }

    /// <summary>Whether the child is missing or dead, and the incidents.</summary>
    public IncidentStatus? Incidents { get; init; }

    /// <summary>Whether the case is closed or was offered to another.</summary>
    public ClosureStatus? Closure { get; init; }

    /// <summary>What child and representative last said to each question of consent.</summary>
    public IReadOnlyList<ConsentStatus> Consents { get; init; } = [];

    /// <summary>The children of other cases who belong to this one.</summary>
    public IReadOnlyList<LinkStatus> Links { get; init; } = [];

    /// <summary>The cases that it absorbed, and the one that absorbed it.</summary>
    public IReadOnlyList<MergeStatus> Merges { get; init; } = [];

    /// <summary>The status of a case as of an instant.</summary>
    public static Status Of(CaseFile caseFile, Instant asOf)
    {
        var facts = new Facts(caseFile, asOf);
        var stage = Stages.Of(facts.All);
        return new()
        {
            Stage = stage,
            Child = ChildStatus.Of(facts),
            Encounter = EncounterStatus.Of(facts),
            Custody = CustodyStatus.Of(facts),
            Adults = AdultStatus.Of(facts),
            Identity = IdentityStatus.Of(facts),
            Notices = NoticeStatus.Of(facts),
            Care = CareStatus.Of(facts),
            Rights = RightsStatus.Of(facts),
            Interviews = InterviewStatus.Of(facts),
            Heard = HeardStatus.Of(facts),
            Health = HealthStatus.Of(facts),
            Consular = ConsularStatus.Of(facts),
            Representation = RepresentationStatus.Of(facts),
            Risks = RiskStatus.Of(facts),
            Measures = MeasureStatus.Of(facts),
            Assessment = AssessmentStatus.Of(facts),
            BestInterests = BestInterestsStatus.Of(facts),
            Restitution = RestitutionStatus.Of(facts),
            LegalStatus = LegalStatusState.Of(facts),
            Asylum = AsylumStatus.Of(facts),
            Crimes = CrimeStatus.Of(facts),
            Family = FamilyStatus.Of(facts),
            Reunion = stage == Stage.WithFamily ? ReunionStatus.Of(facts) : null,
            Sponsor = SponsorStatus.Of(facts),
            Screenings = ScreeningStatus.Of(facts),
            Proceedings = ProceedingsStatus.Of(facts),
            Decisions = DecisionStatus.Of(facts),
            Release = stage == Stage.Released ? ReleaseStatus.Of(facts) : null,
            Return = stage == Stage.Returned ? ReturnStatus.Of(facts) : null,
            ReturnSteps = ReturnStepsStatus.Of(facts),
            FollowUp = FollowUpStatus.Of(facts),
            Incidents = IncidentStatus.Of(facts),
            Closure = ClosureStatus.Of(facts),
            Consents = ConsentStatus.Of(facts),
            Links = LinkStatus.Of(facts),
            Merges = MergeStatus.Of(caseFile, facts),
        };
    }
}
