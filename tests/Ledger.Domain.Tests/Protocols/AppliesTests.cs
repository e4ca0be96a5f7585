using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class AppliesTests
{
    private const string Within24Hours = "MX-PROT2016-NOTIFY-24H";
    private const string Within48Hours = "US-1232-B2-NOTIFY-48H";

    [Fact]
    public void an_encounter_in_another_country_triggers_nothing() =>
        Case(Identified("2021-03-01T10:00:00Z", "GT-IGM", "GT")).Judge(coverage: OfInm).ShouldBeEmpty();

    [Fact]
    public void an_encounter_by_another_authority_does_not_trigger_the_duty_of_the_migration_institute() =>
        Case(Identified("2021-03-01T10:00:00Z", "MX-SNDIF")).Judge().ShouldNotContain(v => v.Rule.Id == Within24Hours);

    [Fact]
    public void an_encounter_at_an_unknown_place_is_undetermined_and_not_skipped()
    {
        var verdict = Case(Identified("2021-03-01T10:00:00Z", country: null)).Judge(coverage: OfInm).Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.Lacking.ShouldBe([new("place.country", Id(1), 1)]);
    }

    [Fact]
    public void an_unknown_authority_of_the_country_is_undetermined()
    {
        var verdict = Case(Identified("2021-03-01T10:00:00Z", "US-NEWAGENCY", "US")).Judge().Of(Within48Hours);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.Lacking.ShouldBe([new("by.authority", Id(1), 1)]);
    }

    [Fact]
    public void a_known_body_of_no_class_is_certainly_not_of_the_class_asked_for() =>
        Case(Identified("2021-03-01T10:00:00Z", "US-OIG", "US")).Judge().ShouldBeEmpty();

    [Theory]
    [InlineData(Accompaniment.Unaccompanied, Outcome.NotEvidenced)]
    [InlineData(Accompaniment.Unknown, Outcome.Undetermined)]
    [InlineData(Accompaniment.Separated, Outcome.Undetermined)]
    public void the_duty_of_48_hours_is_for_unaccompanied_children(Accompaniment accompaniment, Outcome expected) =>
        Case(Identified("2021-03-01T10:00:00Z", "US-CBP", "US", accompaniment)).Judge().Of(Within48Hours).Outcome
            .ShouldBe(expected);

    [Fact]
    public void an_accompanied_child_does_not_trigger_it() =>
        Case(Identified("2021-03-01T10:00:00Z", "US-CBP", "US", Accompaniment.Accompanied)).Judge().ShouldBeEmpty();

    [Fact]
    public void a_child_of_unknown_nationality_is_undetermined_and_a_citizen_is_not_concerned()
    {
        Case(Identified("2021-03-01T10:00:00Z", "US-CBP", "US", nationalities: [])).Judge().Of(Within48Hours).Lacking
            .ShouldBe([new("nationalities", Id(1), 1)]);
        Case(Identified("2021-03-01T10:00:00Z", "US-CBP", "US", nationalities: ["US"])).Judge().ShouldBeEmpty();
    }

    [Fact]
    public void what_a_later_identification_establishes_was_true_before()
    {
        var verdicts = Case(
            Identified("2021-03-01T10:00:00Z", "US-CBP", "US", Accompaniment.Unknown),
            Identified("2021-03-02T10:00:00Z", "US-ORR", "US")).Judge();

        verdicts.Of(Within48Hours).Outcome.ShouldBe(Outcome.NotEvidenced);
        verdicts.Of(Within48Hours).Trigger!.Number.ShouldBe(1);
    }

    [Fact]
    public void a_decision_of_another_kind_triggers_nothing() =>
        Case(Decided("2021-03-01", DecisionKind.Asylum)).Judge().ShouldBeEmpty();

    [Fact]
    public void a_prohibition_is_judged_once_in_a_case()
    {
        var verdict = Case(
            Identified("2021-03-01T10:00:00Z"),
            Placed("2021-03-01T12:00:00Z", FacilityKind.MigrationStation),
            Identified("2021-03-05T10:00:00Z"),
            Placed("2021-03-05T12:00:00Z", FacilityKind.HabilitatedPlace)).Judge().Of("MX-LM-99-NO-EM");

        verdict.Proof.Select(e => e.Number).ShouldBe([2, 4]);
        verdict.Proof.ShouldAllBe(e => e.As == EvidenceRole.Forbidden);
    }

    [Theory]
    [InlineData(FacilityKind.MigrationStation, Outcome.NotFulfilled)]
    [InlineData(FacilityKind.ProvisionalHoldingSite, Outcome.NotFulfilled)]
    [InlineData(FacilityKind.HabilitatedPlace, Outcome.NotFulfilled)]
    [InlineData(FacilityKind.SocialAssistanceCentre, Outcome.Fulfilled)]
    [InlineData(FacilityKind.Shelter, Outcome.Fulfilled)]
    [InlineData(FacilityKind.Hospital, Outcome.Fulfilled)]
    public void no_child_is_lodged_in_three_kinds_of_places(FacilityKind facility, Outcome expected) =>
        Case(Identified("2021-03-01T10:00:00Z"), Placed("2021-03-01T12:00:00Z", facility)).Judge(coverage: OfInm).Of("MX-LM-99-NO-EM")
            .Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("2021-01-10T23:59:59-06:00", "2021-01-10T23:59:59.999999-06:00", 0)]
    [InlineData("2021-01-10T23:00:00-06:00", "2021-01-11T00:00:00-06:00", 1)]
    public void a_lodging_is_judged_by_the_law_of_its_own_time(string identified, string placed, int verdicts) =>
        Case(Identified(identified), Placed(placed, FacilityKind.MigrationStation)).Judge()
            .Count(v => v.Rule.Id == "MX-LM-99-NO-EM" && v.Outcome == Outcome.NotFulfilled).ShouldBe(verdicts);

    [Fact]
    public void a_lodging_that_lasted_into_the_law_is_undetermined_where_the_records_are_not_complete()
    {
        var caseFile = Case(
            Identified("2021-01-08T10:00:00-06:00"),
            Placed("2021-01-08T12:00:00-06:00", FacilityKind.MigrationStation),
            Placed("2021-01-14T12:00:00-06:00", FacilityKind.SocialAssistanceCentre, "MX-SEDIF-CHP"));

        caseFile.Judge().Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.Undetermined);
        caseFile.Judge(coverage: OfInm).Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void no_verdict_before_the_known_start_and_none_certain_in_the_month_that_is_all_we_know()
    {
        const string suitability = "US-1232-C3A-SUITABILITY";
        var all = Covering("US-ORR", "US", "2000-01-01");

        Case(Released("2009-02-28")).Judge(coverage: all).ShouldBeEmpty();
        Case(Released("2009-03-10")).Judge(coverage: all).Of(suitability).Lacking.ShouldBe([new("effective.from", null, null)]);
        Case(Released("2009-04-01")).Judge(coverage: all).Of(suitability).Outcome.ShouldBe(Outcome.NotFulfilled);
    }

    [Fact]
    public void rules_that_nothing_triggered_are_listed_on_request()
    {
        var verdicts = ProtocolMonitor.Judge(Case(), SevenRules.Packs, Coverage.None, Later, Later, listNotTriggered: true);

        verdicts.All.Count.ShouldBe(7);
        verdicts.All.ShouldAllBe(v => v.Outcome == Outcome.NotTriggered && v.Trigger == null && v.Word == null);
    }
}
