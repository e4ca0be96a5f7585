using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.LegalStatus;
using Ledger.Domain.Cases.Restitution;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Cases.Trafficking;
using Ledger.Domain.Cases.UrgentMeasures;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Tests.Cases;

/// <summary>What a caseworker reads of risks, measures, plan, status, asylum, family, sponsors and consent.</summary>
public class ProtectionStatusTests
{
    [Fact]
    public void a_risk_stands_until_it_is_cleared()
    {
        var raised = Risk(2, "2024-05-12", true, RiskPlace.Origin);
        Now(raised).Risks.Single().Proof.Number.ShouldBe(2);
        Now(raised, Risk(3, "2024-05-13", false, RiskPlace.Facility)).Risks.Count.ShouldBe(1);
        Now(raised, Risk(3, "2024-05-13", false, RiskPlace.Origin)).Risks.ShouldBeEmpty();
        Now(raised, Risk(3, "2024-05-13", false, null)).Risks.ShouldBeEmpty();
        Now(raised, Risk(3, "2024-05-11", false, RiskPlace.Origin)).Risks.Count.ShouldBe(1);
    }

    [Fact]
    public void a_measure_shows_what_became_of_it_by_the_entries_that_cite_it()
    {
        var ordered = An.Entry(
            new MeasureOrdered { MeasureKind = MeasureKind.Urgent, Measures = [ProtectionMeasure.LodgingInCentre] }, 2, "2024-05-12", "MX-FGE-CHP");
        var measure = Now(
            ordered,
            Citing(new MeasureReviewed { Review = MeasureReview.Ratified }, 3, "2024-05-13", 2),
            Citing(new MeasureCarriedOut { Measures = [ProtectionMeasure.LodgingInCentre], Execution = MeasureExecution.Done }, 4, "2024-05-13", 2),
            An.Entry(new MeasureReviewed { Review = MeasureReview.Cancelled }, 5, "2024-05-14")).Measures.Single();
        measure.Authority.ShouldBe("MX-FGE-CHP");
        measure.Review.ShouldBe(MeasureReview.Ratified);
        measure.Execution.ShouldBe(MeasureExecution.Done);
        measure.ExecutionProof!.Number.ShouldBe(4);
    }

    [Fact]
    public void diagnosis_and_plan_are_the_last_ones()
    {
        var restitution = Now(
            An.Entry(new RightsDiagnosed { Rights = [ChildRight.Family] }, 2, "2024-05-12"),
            Plan(3, "2024-05-13", PlanRevision.Initial),
            Plan(4, "2024-05-14", PlanRevision.Modified)).Restitution!;
        restitution.DiagnosisProof!.Number.ShouldBe(2);
        restitution.Revision.ShouldBe(PlanRevision.Modified);
        restitution.Steps.ShouldBe(1);
    }

    [Fact]
    public void an_assessment_is_not_a_determination()
    {
        var status = Now(An.Entry(new BestInterestsAssessed { Proposes = BestInterestsOption.Stay }, 2, "2024-05-12"));
        status.Assessment!.Proposes.ShouldBe(BestInterestsOption.Stay);
        status.BestInterests.ShouldBeNull();
    }

    [Fact]
    public void a_legal_stay_is_asked_for_then_decided()
    {
        var asked = An.Entry(new StatusRequested { LegalStatus = LegalStatusKind.HumanitarianVisitor }, 2, "2024-05-12");
        Now(asked).LegalStatus.Single().StatusDecision.ShouldBeNull();
        var granted = new StatusDecided { LegalStatus = LegalStatusKind.HumanitarianVisitor, StatusDecision = StatusDecision.Granted };
        Now(asked, An.Entry(granted, 3, "2024-05-13")).LegalStatus.Single().StatusDecision.ShouldBe(StatusDecision.Granted);
    }

    [Fact]
    public void an_asylum_claim_is_told_by_its_last_step_and_its_resolution()
    {
        var asylum = Now(
            An.Entry(new ProtectionNeedIdentified { Excluded = false }, 2, "2024-05-12"),
            An.Entry(new AsylumClaimMade { AsylumStep = AsylumStep.Filed }, 3, "2024-05-13"),
            An.Entry(new AsylumClaimResolved { Resolution = AsylumResolution.RefugeeStatus }, 4, "2024-05-14")).Asylum!;
        asylum.NeedExcluded.ShouldBe(false);
        asylum.AsylumStep.ShouldBe(AsylumStep.Filed);
        asylum.ResolutionProof!.Number.ShouldBe(4);
    }

    [Fact]
    public void crimes_reported_are_counted_and_their_prosecutor_receives_the_case()
    {
        var file = An.File(An.Opening(1), An.Entry(
            new CrimeReported { Crimes = [Crime.Trafficking], To = AuthorityClass.Prosecutor, Recipient = "MX-FGR" }, 2));
        Status.Of(file, Spec.Now).Crimes!.Count.ShouldBe(1);
        Relations.Of(file).Receiving.ShouldBe(["MX-FGR"]);
    }

    [Fact]
    public void whoever_is_asked_or_made_responsible_receives_the_case() => Relations.Of(An.File(
        An.Opening(1),
        An.Entry(
            new MeasureRequested
            {
                MeasureKind = MeasureKind.Urgent,
                Measures = [ProtectionMeasure.MedicalCare],
                To = AuthorityClass.Prosecutor,
                Recipient = "MX-FGE-CHP",
            },
            2),
        An.Entry(
            new MeasureOrdered { MeasureKind = MeasureKind.Urgent, Measures = [ProtectionMeasure.MedicalCare], Responsible = "MX-SSA" }, 3),
        An.Entry(new NonReturnRequested { Refrain = [ProtectiveRequest.Return], Recipient = "MX-INM" }, 4),
        Plan(5, "2024-05-14", PlanRevision.Initial)))
            .Receiving.ShouldBe(["MX-FGE-CHP", "MX-INM", "MX-SEDIF-CHP", "MX-SSA"]);

    [Fact]
    public void a_child_handed_to_family_is_with_family_until_moved_again()
    {
        var reunified = An.Entry(new ReunifiedWithFamily { Relationship = Relationship.Aunt }, 2, "2024-05-12");
        var status = Now(reunified);
        status.Stage.ShouldBe(Stage.WithFamily);
        status.Reunion!.Relationship.ShouldBe(Relationship.Aunt);
        Now(reunified, An.Custody(3, "2024-05-13", "MX-INM")).Reunion.ShouldBeNull();
    }

    [Fact]
    public void family_is_told_by_the_last_of_each_act()
    {
        var family = Now(
            An.Entry(new FamilyTraced { Tracing = TracingStage.Closed, TracingResult = TracingResult.Located }, 2, "2024-05-12"),
            An.Entry(new FamilyContacted { Relationship = Relationship.Aunt, ContactResult = ContactResult.Spoken }, 3, "2024-05-13"),
            An.Entry(
                new KinshipVerified
                {
                    Relationship = Relationship.Aunt,
                    Kinship = KinshipResult.Verified,
                    Evidence = [KinshipEvidence.Dna],
                },
                4, "2024-05-14"),
            An.Entry(new FamilyAssessed { Aspects = [FamilyAspect.HomeRisk], Suitable = true }, 5, "2024-05-15"),
            An.Entry(new ReunificationDecided { Reunification = ReunificationDecision.Approved }, 6, "2024-05-16")).Family!;
        family.TracingResult.ShouldBe(TracingResult.Located);
        family.ContactResult.ShouldBe(ContactResult.Spoken);
        family.Kinship.ShouldBe(KinshipResult.Verified);
        family.Suitable.ShouldBe(true);
        family.ReunificationProof!.Number.ShouldBe(6);
    }

    [Fact]
    public void a_pending_check_of_a_sponsor_stays_until_its_result_and_checks_of_another_sponsor_do_not_count()
    {
        var application = An.Entry(
            new SponsorApplicationReceived
            {
                Category = SponsorCategory.ImmediateRelative,
                Relationship = Relationship.Aunt,
                Sponsor = An.Sponsor,
            },
            2, "2024-05-12");
        var pending = Check(3, "2024-05-13", CheckResult.Pending, An.Sponsor);
        var other = Check(4, "2024-05-14", CheckResult.Clear, new(new("01900000-0000-7000-9000-000000000009")));
        Now(application, pending, other).Sponsor!.Checks.Single().CheckResult.ShouldBe(CheckResult.Pending);
        Now(application, pending, Check(5, "2024-05-15", CheckResult.Clear, An.Sponsor))
            .Sponsor!.Checks.Single().CheckResult.ShouldBe(CheckResult.Clear);
    }

    [Fact]
    public void the_last_word_to_each_question_of_consent_holds()
    {
        var consents = Now(
            Consent(2, "2024-05-12", ConsentDecision.Given, ChildsSide.Child),
            Consent(3, "2024-05-13", ConsentDecision.Withdrawn, ChildsSide.Child),
            Consent(4, "2024-05-12", ConsentDecision.Given, ChildsSide.Representative)).Consents;
        consents.Select(c => (c.MadeBy, c.Consent)).ShouldBe(
            [(ChildsSide.Child, ConsentDecision.Withdrawn), (ChildsSide.Representative, ConsentDecision.Given)]);
    }

    private static Status Now(params Submitted[] entries) => Status.Of(An.File([An.Opening(1), .. entries]), Spec.Now);

    private static Submitted Risk(int id, string date, bool present, RiskPlace? place) =>
        An.Entry(new RiskAssessed { Risks = [Domain.Cases.UrgentMeasures.Risk.Life], Present = present, RiskIn = place }, id, date);

    private static Submitted Citing(Entry body, int id, string date, int cited) => Submitted.Of(
        An.Envelope(id, date) with { Refs = [new() { Entry = An.Id(cited), As = ReferenceKind.Answers }] }, body);

    private static Submitted Plan(int id, string date, PlanRevision revision) => An.Entry(
        new RestitutionPlanIssued
        {
            Revision = revision,
            PlanSteps = [new() { Measures = [ProtectionMeasure.Education], Responsible = "MX-SEDIF-CHP" }],
        },
        id, date);

    private static Submitted Check(int id, string date, CheckResult result, SubjectId sponsor) =>
        An.Entry(new SponsorChecked { Check = SponsorCheck.HomeStudy, CheckResult = result, Sponsor = sponsor }, id, date);

    private static Submitted Consent(int id, string date, ConsentDecision said, ChildsSide who) =>
        An.Entry(new ConsentRecorded { ConsentTo = ConsentSubject.FamilyContact, Consent = said, MadeBy = who }, id, date);
}
