using Ledger.Domain.Cases;
using Ledger.Domain.Cases.FollowUp;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Procedure;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class LosingAChild
{
    private static readonly CaseFile Dead = Given(An.Opening(1), An.Placement(2, "2024-05-12"), Death(3, "2024-05-20"));

    [Fact]
    public void the_dead_take_no_part_in_anything_later()
    {
        Dead.When(An.Interview(4, "2024-05-21")).Refused("child.died-before");
        Dead.When(Hearing(4, "2024-05-21", childPresent: true)).Refused("child.died-before");
        Dead.When(FollowUp(4, "2024-05-21", FollowUpReach.Child)).Refused("child.died-before");
        Dead.When(Found(4, "2024-05-21", FoundCondition.Well)).Refused("child.died-before");
    }

    [Fact]
    public void what_others_do_about_a_dead_child_is_recorded() => Dead
        .When(
            Hearing(4, "2024-05-21", childPresent: false),
            Hearing(5, "2024-05-21", childPresent: null),
            FollowUp(6, "2024-05-21", FollowUpReach.CaregiverOnly),
            Found(7, "2024-05-21", FoundCondition.Dead),
            An.Return(8, "2024-05-25"))
        .Recorded().Version.ShouldBe(8);

    [Theory]
    [InlineData("2024-05-20")]
    [InlineData("2024-05")]
    [InlineData(null)]
    public void what_may_have_come_before_the_death_is_recorded(string? date) =>
        Dead.When(An.Interview(4, date)).Recorded().Version.ShouldBe(4);

    [Fact]
    public void a_death_is_recorded_whatever_is_on_the_record_and_sources_that_disagree_both_stand()
    {
        Given(An.Opening(1), An.Interview(2, "2024-05-21")).When(Death(3, "2024-05-20")).Recorded().Version.ShouldBe(3);
        Dead.When(Death(4, "2024-05-25"), An.Interview(5, "2024-05-22")).Recorded().Version.ShouldBe(5);
        Dead.When(Death(4, "2024-05-25"), An.Interview(5, "2024-05-26")).Refused("child.died-before");
    }

    [Fact]
    public void a_death_recorded_by_mistake_is_annulled_first() =>
        Dead.When(An.Annulment(4, of: 3), An.Interview(5, "2024-05-21")).Recorded().Version.ShouldBe(5);

    [Fact]
    public void an_interview_is_not_corrected_into_a_time_after_the_death() => Given(
        An.Opening(1), An.Interview(2, "2024-05-12"), Death(3, "2024-05-20"))
        .When(An.Correction(4, of: 2, An.Interview(2, "2024-05-22"))).Refused("child.died-before");

    [Fact]
    public void nothing_moves_a_child_out_of_death()
    {
        var status = Status.Of(Dead.When(An.Return(4, "2024-05-25")).Recorded(), Now);
        status.Stage.ShouldBe(Stage.Died);
        status.Incidents!.DeathCause.ShouldBe(DeathCause.Unknown);
        status.Incidents.DeathProof!.Number.ShouldBe(3);
        Status.Of(Dead, Yesterday - NodaTime.Duration.FromDays(15)).Stage.ShouldBe(Stage.InCare);
    }

    [Fact]
    public void a_missing_child_is_missing_until_found()
    {
        var missing = Given(An.Opening(1), An.Placement(2, "2024-05-12"), Missing(3, "2024-05-14"));
        var status = Status.Of(missing, Now);
        status.Stage.ShouldBe(Stage.Missing);
        status.Incidents!.Missing.ShouldBe(Disappearance.LeftPlacement);

        var found = missing.When(Found(4, "2024-05-16", FoundCondition.Well)).Recorded();
        status = Status.Of(found, Now);
        status.Stage.ShouldBe(Stage.Located);
        status.Incidents!.Missing.ShouldBeNull();
        status.Incidents.Found.ShouldBe(FoundCondition.Well);
        status.Incidents.WhereaboutsProof!.Number.ShouldBe(4);
        Relations.Of(found).Receiving.ShouldBe(["MX-FGR", "MX-PPNNA-CHP"]);

        Status.Of(found.When(An.Placement(5, "2024-05-17")).Recorded(), Now).Stage.ShouldBe(Stage.InCare);
        Status.Of(missing.When(Found(4, "2024-05-16", FoundCondition.Dead)).Recorded(), Now).Stage.ShouldBe(Stage.Died);
    }

    [Fact]
    public void an_incident_is_open_until_an_ended_investigation_names_it()
    {
        var reported = Given(
            An.Opening(1),
            An.Entry(new IncidentReported { Incident = IncidentKind.SexualAbuse }, 2, "2024-05-12"),
            An.Entry(new IncidentReported { Incident = IncidentKind.Threats }, 3, "2024-05-13"));
        var investigated = reported
            .When(Investigation(4, InvestigationStep.Ended, of: 2), Investigation(5, InvestigationStep.Opened, of: 3)).Recorded();
        var status = Status.Of(investigated, Now);
        status.Incidents!.Reported.ShouldBe(2);
        status.Incidents.Open.ShouldBe(1);
        status.Incidents.Incident.ShouldBe(IncidentKind.Threats);
    }

    [Fact]
    public void a_false_official_record_is_counted_and_proved()
    {
        var status = Status.Of(
            Given(
                An.Opening(1),
                An.Entry(
                    new RecordFoundFalse { OfficialRecord = OfficialRecord.WelfareLog, Falsity = Falsity.DidNotHappen }, 2, "2024-05-12")),
            Now);
        status.Incidents!.FalseRecords.ShouldBe(1);
        status.Incidents.FalseRecordProof!.Number.ShouldBe(2);
    }

    private static Submitted Death(int id, string? date) => An.Entry(new ChildDied { DeathCause = DeathCause.Unknown }, id, date);

    private static Submitted Missing(int id, string? date) =>
        An.Entry(new ChildMissing { Disappearance = Disappearance.LeftPlacement, NotifiedTo = ["MX-FGR"] }, id, date);

    private static Submitted Found(int id, string? date, FoundCondition condition) =>
        An.Entry(new ChildLocated { Condition = condition, HeldBy = "MX-PPNNA-CHP" }, id, date);

    private static Submitted Hearing(int id, string? date, bool? childPresent) =>
        An.Entry(new HearingHeld { ChildPresent = childPresent }, id, date);

    private static Submitted FollowUp(int id, string? date, FollowUpReach reached) =>
        An.Entry(new FollowUpMade { FollowUp = FollowUpKind.InCare, Reached = reached }, id, date);

    private static Submitted Investigation(int id, InvestigationStep step, int of)
    {
        var body = new IncidentInvestigated { InvestigationStep = step };
        return Submitted.Of(
            An.Envelope(id, "2024-05-15") with { Refs = [new() { Entry = An.Id(of), As = ReferenceKind.Answers }] }, body);
    }
}
