using Ledger.Domain.Cases;
using Ledger.Domain.Cases.BestInterests;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Reference;
using NodaTime;

namespace Ledger.Domain.Tests.Cases;

public class StatusTests
{
    private static readonly Submitted[] Journey =
    [
        An.Opening(1, "2024-05-01"),
        An.Identification(2, "2024-05-02", "2010-03"),
        An.Custody(3, "2024-05-03", "MX-INM"),
        An.Referral(4, "2024-05-04"),
        An.Placement(5, "2024-05-05"),
        An.Release(6, "2024-05-06"),
        An.Return(7, "2024-05-07"),
    ];

    [Theory]
    [InlineData("2024-04-30", Stage.None)]
    [InlineData("2024-05-01", Stage.Opened)]
    [InlineData("2024-05-02", Stage.Identified)]
    [InlineData("2024-05-03", Stage.InCustody)]
    [InlineData("2024-05-04", Stage.Referred)]
    [InlineData("2024-05-05", Stage.InCare)]
    [InlineData("2024-05-06", Stage.Released)]
    [InlineData("2024-05-07", Stage.Returned)]
    public void the_journey_is_told_as_it_was_on_any_day(string day, Stage stage) => On(day, Journey).Stage.ShouldBe(stage);

    [Fact]
    public void a_placement_of_yesterday_recorded_after_todays_does_not_move_the_child()
    {
        var care = Now(
            An.Opening(), An.Placement(2, "2024-05-20", FacilityKind.Shelter), An.Placement(3, "2024-05-19", FacilityKind.Hotel)).Care!;
        care.Facility.ShouldBe(FacilityKind.Shelter);
        care.PlacementProof!.Number.ShouldBe(2);
    }

    [Fact]
    public void telling_asking_and_deciding_do_not_move_a_child() => Now(
        An.Opening(1), An.Placement(2, "2024-05-12"), An.Notice(3, "2024-05-13", AuthorityClass.Court), An.Interview(4, "2024-05-14"),
        An.BestInterests(5, "2024-05-15"), An.DecisionOn(6, "2024-05-16", DecisionKind.Migration, DecisionOutcome.Return))
        .Stage.ShouldBe(Stage.InCare);

    [Fact]
    public void a_released_child_who_is_taken_back_is_not_released()
    {
        var status = Now(An.Opening(1), An.Release(2, "2024-05-12"), An.Custody(3, "2024-05-13", "US-CBP"));
        status.Stage.ShouldBe(Stage.InCustody);
        status.Release.ShouldBeNull();
    }

    [Fact]
    public void the_child_is_known_from_the_opening_on_and_described_by_the_last_identification()
    {
        Now(An.Opening(1)).Child!.Sex.ShouldBeNull();
        var child = Now(An.Opening(1), An.Identification(2, "2024-05-11", "2010-03"), An.Identification(3, "2024-05-12", "2010-04")).Child!;
        child.Subject.ShouldBe(An.Child);
        child.Birth!.Month.ShouldBe("2010-04");
        child.Sex.ShouldBe(Sex.Female);
        child.Proof!.Number.ShouldBe(3);
    }

    [Fact]
    public void the_holder_is_the_authority_that_last_took_custody() =>
        Now(An.Opening(1), An.Custody(2, "2024-05-12", "MX-INM"), An.Custody(3, "2024-05-13", "MX-SNDIF"))
            .Custody!.Holder.ShouldBe("MX-SNDIF");

    [Fact]
    public void every_notice_counts() => Now(
        An.Opening(1),
        An.Notice(2, "2024-05-12", AuthorityClass.ProtectionAuthority),
        An.Notice(3, "2024-05-12", AuthorityClass.ConsularAuthority))
        .Notices.Select(n => n.To).ShouldBe([AuthorityClass.ProtectionAuthority, AuthorityClass.ConsularAuthority]);

    [Fact]
    public void interviews_are_counted_and_the_last_is_named()
    {
        var interviews = Now(
            An.Opening(1), An.Interview(2, "2024-05-14", InterviewPurpose.Hearing), An.Interview(3, "2024-05-12")).Interviews!;
        interviews.Count.ShouldBe(2);
        interviews.LastPurpose.ShouldBe(InterviewPurpose.Hearing);
    }

    [Fact]
    public void the_last_best_interests_determination_holds() => Now(
        An.Opening(1),
        An.BestInterests(2, "2024-05-14", BestInterestsOption.Stay),
        An.BestInterests(3, "2024-05-12", BestInterestsOption.Return))
            .BestInterests!.Option.ShouldBe(BestInterestsOption.Stay);

    [Fact]
    public void the_last_decision_of_each_kind_holds() => Now(
        An.Opening(1),
        An.DecisionOn(2, "2024-05-12", DecisionKind.Asylum, DecisionOutcome.Denied),
        An.DecisionOn(3, "2024-05-13", DecisionKind.Migration, DecisionOutcome.Return),
        An.DecisionOn(4, "2024-05-14", DecisionKind.Asylum, DecisionOutcome.Granted))
        .Decisions.Select(d => (d.Kind, d.Outcome)).ShouldBe(
            [(DecisionMatter.Migration, DecisionResult.Return), (DecisionMatter.Asylum, DecisionResult.Granted)]);

    [Theory]
    [InlineData("2024-05-20", "2024-05-20T05:59:59.999999Z", null)]
    [InlineData("2024-05-20", "2024-05-20T06:00:00Z", true)]
    [InlineData("2024-05-20", "2024-05-21T05:59:59.999998Z", true)]
    [InlineData("2024-05-20", "2024-05-21T05:59:59.999999Z", false)]
    [InlineData("2024-05-20T12:00:00Z", "2024-05-20T12:00:00Z", false)]
    [InlineData("../2024-05-20", "2020-01-01T00:00:00Z", true)]
    [InlineData(null, "2020-01-01T00:00:00Z", true)]
    public void what_may_not_have_occurred_yet_is_included_and_marked(string? occurred, string asOf, bool? uncertain) =>
        (Status.Of(An.File(An.Opening(1, "2019"), An.Placement(2, occurred)), InstantOf(asOf)).Care?.PlacementProof?.Uncertain)
            .ShouldBe(uncertain);

    [Fact]
    public void an_annulled_fact_moves_nobody() => Now([.. Journey, An.Annulment(8, of: 7)]).Stage.ShouldBe(Stage.Released);

    [Fact]
    public void a_case_of_which_nothing_is_known_has_no_stage()
    {
        var status = Status.Of(CaseFile.Empty, Spec.Now);
        status.Stage.ShouldBe(Stage.None);
        status.Child.ShouldBeNull();
    }

    private static Status Now(params Submitted[] entries) => Status.Of(An.File(entries), Spec.Now);

    private static Status On(string day, Submitted[] entries) => Status.Of(An.File(entries), InstantOf(day + "T18:00:00Z"));

    private static Instant InstantOf(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
