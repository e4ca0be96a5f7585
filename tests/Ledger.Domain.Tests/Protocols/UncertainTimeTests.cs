using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class UncertainTimeTests
{
    private const string Within24Hours = "MX-PROT2016-NOTIFY-24H";
    private const string BestInterests = "MX-LGDNNA-93-BII-PRIMARY";

    [Fact]
    public void two_acts_of_one_day_are_in_time_whatever_the_hour() =>
        Case(Identified("2021-03-01"), Notice("2021-03-01")).Judge().Of(Within24Hours).Outcome.ShouldBe(Outcome.Fulfilled);

    [Fact]
    public void a_notice_on_the_next_day_is_undetermined_and_both_hours_are_missing()
    {
        var verdict = Case(Identified("2021-03-01"), Notice("2021-03-02")).Judge().Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.Lacking.ShouldBe([new("occurredAt", Id(2), 2), new("occurredAt", Id(1), 1)]);
        verdict.Word.ShouldBeNull();
    }

    [Fact]
    public void a_notice_two_days_later_is_late_at_its_earliest()
    {
        var verdict = Case(Identified("2021-03-01"), Notice("2021-03-03")).Judge().Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.FulfilledLate);
        verdict.LateBy!.AtLeast.ShouldBe("PT0.000001S");
        verdict.LateBy.AtMost.ShouldBe("PT47H59M59.999999S");
    }

    [Theory]
    [InlineData("2021-03-02T06:00:00Z", Outcome.Pending)]
    [InlineData("2021-03-02T06:00:00.000001Z", Outcome.Undetermined)]
    [InlineData("2021-03-03T05:59:59.999999Z", Outcome.Undetermined)]
    [InlineData("2021-03-03T06:00:00Z", Outcome.NotFulfilled)]
    public void a_bound_that_runs_from_a_day_passes_between_its_earliest_and_its_latest_instant(string at, Outcome expected)
    {
        var verdict = Case(Identified("2021-03-01")).Judge(At(at), OfInm).Of(Within24Hours);

        verdict.Outcome.ShouldBe(expected);
        verdict.Clock!.DueEarliest.ShouldBe(At("2021-03-02T06:00:00Z"));
        verdict.Clock.DueLatest.ShouldBe(At("2021-03-03T05:59:59.999999Z"));
    }

    [Fact]
    public void the_day_is_that_of_the_zone_of_the_entry()
    {
        var tijuana = Case(Identified("2021-03-01", zone: "America/Tijuana")).Judge(coverage: OfInm).Of(Within24Hours);
        var chetumal = Case(Identified("2021-03-01", zone: "America/Cancun")).Judge(coverage: OfInm).Of(Within24Hours);

        tijuana.Clock!.DueEarliest.ShouldBe(At("2021-03-02T08:00:00Z"));
        chetumal.Clock!.DueEarliest.ShouldBe(At("2021-03-02T05:00:00Z"));
    }

    [Fact]
    public void an_encounter_without_a_date_is_undetermined_with_and_without_a_notice()
    {
        Case(Identified(null), Notice("2021-03-01T11:00:00Z")).Judge(coverage: OfInm).Of(Within24Hours).Outcome
            .ShouldBe(Outcome.Undetermined);

        var silent = Case(Identified(null)).Judge(coverage: OfInm).Of(Within24Hours);
        silent.Outcome.ShouldBe(Outcome.Undetermined);
        silent.Lacking.ShouldBe([new("occurredAt", Id(1), 1)]);
    }

    [Fact]
    public void a_notice_without_a_date_is_undetermined()
    {
        var verdict = Case(Identified("2021-03-01T10:00:00Z"), Notice(null)).Judge(coverage: OfInm).Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.Lacking.ShouldBe([new("occurredAt", Id(2), 2)]);
    }

    [Fact]
    public void a_date_with_only_an_end_is_judged_as_far_as_it_goes()
    {
        Case(Identified("2021-03-01T10:00:00Z"), Notice("../2021-03-01")).Judge().Of(Within24Hours).Outcome.ShouldBe(Outcome.Fulfilled);
        Case(Identified("2021-03-01T10:00:00Z"), Notice("../2021-03-20")).Judge().Of(Within24Hours).Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void a_month_is_too_coarse_for_a_deadline_and_fine_enough_for_an_order()
    {
        Case(Identified("2021-03"), Notice("2021-03")).Judge().Of(Within24Hours).Outcome.ShouldBe(Outcome.Undetermined);
        Case(Determined("2021-02"), Decided("2021-03")).Judge().Of(BestInterests).Outcome.ShouldBe(Outcome.Fulfilled);
        Case(Determined("2021-03"), Decided("2021-02")).Judge().Of(BestInterests).Outcome.ShouldBe(Outcome.FulfilledLate);
        Case(Determined("2021-03"), Decided("2021-03")).Judge().Of(BestInterests).Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void two_acts_of_one_day_are_ordered_by_what_the_record_says_of_their_order()
    {
        Case(Determined("2021-03-01"), Decided("2021-03-01").After(Id(1))).Judge().Of(BestInterests).Outcome.ShouldBe(Outcome.Fulfilled);
        Case(Decided("2021-03-01"), Determined("2021-03-01").After(Id(1))).Judge().Of(BestInterests).Outcome
            .ShouldBe(Outcome.FulfilledLate);
    }

    [Theory]
    [InlineData("2021-03-01T09:59:59.999999Z", Outcome.Fulfilled)]
    [InlineData("2021-03-01T10:00:00.000000Z", Outcome.Fulfilled)]
    [InlineData("2021-03-01T10:00:00.000001Z", Outcome.FulfilledLate)]
    public void an_act_comes_before_another_up_to_the_microsecond(string determined, Outcome expected) =>
        Case(Determined(determined), Decided("2021-03-01T10:00:00Z")).Judge().Of(BestInterests).Outcome.ShouldBe(expected);

    [Fact]
    public void as_of_an_instant_inside_a_day_it_is_not_certain_that_the_day_s_act_had_been_done()
    {
        var caseFile = Case(Identified("2021-03-01T12:00:00Z"), Placed("2021-03-02", FacilityKind.MigrationStation));

        caseFile.Judge(At("2021-03-02T12:00:00Z"), OfInm).Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.Undetermined);
        caseFile.Judge(At("2021-03-03T12:00:00Z"), OfInm).Of("MX-LM-99-NO-EM").Outcome.ShouldBe(Outcome.NotFulfilled);
    }

    [Theory]
    [InlineData("2021-01-10T23:59:59.999999-06:00", false, false)]
    [InlineData("2021-01-11T00:00:00-06:00", true, false)]
    [InlineData("2021-01-10/2021-01-11", true, true)]
    public void a_rule_applies_from_the_first_instant_of_its_day(string custody, bool judged, bool undetermined)
    {
        var verdicts = Case(Custody(custody)).Judge(coverage: OfInm).Where(v => v.Rule.Id == "MX-LM-112-NOTIFY-PPNNA").ToArray();

        verdicts.Length.ShouldBe(judged ? 1 : 0);
        if (undetermined)
            verdicts[0].Lacking.Single().Path.ShouldBe("occurredAt");
    }
}
