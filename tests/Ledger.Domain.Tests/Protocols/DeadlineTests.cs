using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using Ledger.Domain.Reference;
using NodaTime;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class DeadlineTests
{
    private const string Within24Hours = "MX-PROT2016-NOTIFY-24H";
    private const string Proposed = "MX-LM-112-NOTIFY-PPNNA";
    private const string Canalize = "MX-LM-112-I-CANALIZE-DIF";

    [Theory]
    [InlineData("2021-03-02T10:00:00.000000Z", Outcome.Fulfilled)]
    [InlineData("2021-03-02T10:00:00.000001Z", Outcome.FulfilledLate)]
    [InlineData("2021-03-02T09:59:59.999999Z", Outcome.Fulfilled)]
    public void a_notice_is_in_time_up_to_the_microsecond_of_the_bound(string notice, Outcome expected) =>
        Case(Identified("2021-03-01T10:00:00Z"), Notice(notice)).Judge().Of(Within24Hours).Outcome.ShouldBe(expected);

    [Fact]
    public void lateness_is_measured_from_the_bound()
    {
        var verdict = Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-02T16:30:00.000001Z")).Judge().Of(Within24Hours);

        verdict.LateBy!.AtLeast.ShouldBe("PT6H30M0.000001S");
        verdict.LateBy.Most.ShouldBe(verdict.LateBy.Least);
        verdict.Word.ShouldBe(Word.ApparentBreach);
        verdict.Proof.Single().As.ShouldBe(EvidenceRole.TooLate);
    }

    [Theory]
    [InlineData("2021-03-02T10:00:00.000000Z", Outcome.Pending)]
    [InlineData("2021-03-02T10:00:00.000001Z", Outcome.NotFulfilled)]
    public void silence_is_pending_until_the_bound_and_a_breach_after_it(string at, Outcome expected) =>
        Case(Identified("2021-03-01T10:00:00Z")).Judge(At(at), OfInm).Of(Within24Hours).Outcome.ShouldBe(expected);

    [Fact]
    public void a_pending_duty_says_when_it_is_due_and_what_is_awaited()
    {
        var verdicts = ProtocolMonitor.Judge(
            Case(Identified("2021-03-01T10:00:00Z")), SevenRules.Packs, OfInm, At("2021-03-01T12:00:00Z"), At("2021-03-01T12:00:00Z"));
        var verdict = verdicts.All.Of(Within24Hours);

        verdict.Clock!.DueEarliest.ShouldBe(At("2021-03-02T10:00:00Z"));
        verdict.Clock.DueLatest.ShouldBe(At("2021-03-02T10:00:00Z"));
        verdict.Clock.Why.ShouldBe(StartReason.Trigger);
        verdict.Clock.Start.ShouldBe(Id(1));
        verdict.Missing!.AnyOf.ShouldBe(["notice-given"]);
        verdict.Missing.Authority.ShouldBe("MX-INM");
        verdict.Word.ShouldBeNull();
        verdicts.NextDue.ShouldBe(At("2021-03-02T10:00:00Z"));
    }

    [Fact]
    public void a_bound_that_we_proposed_only_alerts()
    {
        var verdict = Case(Custody("2021-03-01T10:00:00Z")).Judge(coverage: OfInm).Of(Proposed);

        verdict.Outcome.ShouldBe(Outcome.NotFulfilled);
        verdict.Proposed.ShouldBeTrue();
        verdict.Word.ShouldBe(Word.Alert);
        verdict.Clock!.TargetHours.ShouldBe(3);
        verdict.Clock.TargetEarliest.ShouldBe(At("2021-03-01T13:00:00Z"));
    }

    [Fact]
    public void a_notice_to_another_class_of_authority_does_not_count() =>
        Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z", AuthorityClass.ConsularAuthority))
            .Judge(coverage: OfInm).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotFulfilled);

    [Fact]
    public void a_notice_to_the_protection_authority_of_another_country_does_not_count() =>
        Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z", recipient: "GT-PGN"))
            .Judge(coverage: OfInm).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotFulfilled);

    [Fact]
    public void a_notice_given_before_custody_counts() =>
        Case(Notice("2021-03-01T09:00:00Z"), Custody("2021-03-01T10:00:00Z")).Judge().Of(Proposed).Outcome.ShouldBe(Outcome.Fulfilled);

    [Fact]
    public void the_notice_of_a_first_custody_is_not_the_notice_of_a_second()
    {
        var verdicts = Case(
            Custody("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z"), Custody("2021-03-20T10:00:00Z")).Judge(coverage: OfInm);

        verdicts.Where(v => v.Rule.Id == Proposed).Select(v => v.Outcome).ShouldBe([Outcome.Fulfilled, Outcome.NotFulfilled]);
    }

    [Fact]
    public void one_notice_answers_two_encounters_that_came_before_it() =>
        Case(Identified("2021-03-01T10:00:00Z"), Identified("2021-03-01T12:00:00Z"), Notice("2021-03-01T13:00:00Z"))
            .Judge().Where(v => v.Rule.Id == Within24Hours).ShouldAllBe(v => v.Outcome == Outcome.Fulfilled);

    [Fact]
    public void a_stay_in_hospital_excuses_the_referral()
    {
        var verdict = Case(Custody("2021-03-01T10:00:00Z"), Placed("2021-03-01T12:00:00Z", FacilityKind.Hospital))
            .Judge(coverage: OfInm).Of(Canalize);

        verdict.Outcome.ShouldBe(Outcome.Excused);
        verdict.Word.ShouldBeNull();
        verdict.Proof.Single().As.ShouldBe(EvidenceRole.Excuses);
    }

    [Fact]
    public void a_stay_in_hospital_that_may_have_come_after_the_bound_leaves_the_referral_undetermined() =>
        Case(Custody("2021-03-01T10:00:00-06:00"), Placed("2021-03-02", FacilityKind.Hospital))
            .Judge(coverage: OfInm).Of(Canalize).Outcome.ShouldBe(Outcome.Undetermined);

    [Fact]
    public void any_level_of_the_care_system_will_do()
    {
        foreach (var to in new[] { "MX-SNDIF", "MX-SEDIF-OAX", "MX-SMDIF-TAPACHULA" })
            Case(Custody("2021-03-01T10:00:00Z"), Referred("2021-03-01T12:00:00Z", to)).Judge().Of(Canalize).Outcome
                .ShouldBe(Outcome.Fulfilled);
    }

    [Fact]
    public void a_referral_to_an_authority_that_nobody_knows_is_undetermined_and_says_so()
    {
        var verdict = Case(Custody("2021-03-01T10:00:00Z"), Referred("2021-03-01T12:00:00Z", "MX-CASA-NUEVA")).Judge().Of(Canalize);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.Lacking.Single().ShouldBe(new Lacking("to", Id(2), 2));
    }

    [Fact]
    public void clock_hours_run_through_a_change_of_clocks()
    {
        // In the United States the clocks went forward on 2021-03-14 at 02:00: 48 hours later it is one hour later on the wall.
        var identified = Identified("2021-03-13T12:00:00-06:00", "US-CBP", "US", zone: "America/Chicago");

        Case(identified, Notice("2021-03-15T13:00:00-05:00", AuthorityClass.CareAuthority, "US-CBP", "US-ORR", "US"))
            .Judge().Of("US-1232-B2-NOTIFY-48H").Outcome.ShouldBe(Outcome.Fulfilled);
        Case(identified, Notice("2021-03-15T13:00:00.000001-05:00", AuthorityClass.CareAuthority, "US-CBP", "US-ORR", "US"))
            .Judge().Of("US-1232-B2-NOTIFY-48H").Outcome.ShouldBe(Outcome.FulfilledLate);
    }

    [Fact]
    public void what_occurred_after_the_instant_asked_about_does_not_count() =>
        Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-01T13:00:00Z"))
            .Judge(At("2021-03-01T12:59:59Z")).Of(Within24Hours).Outcome.ShouldBe(Outcome.Pending);

    [Fact]
    public void a_notice_in_time_that_was_recorded_late_fulfils_and_shows_when_it_was_recorded()
    {
        var verdict = Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z")).Judge().Of(Within24Hours);

        verdict.Outcome.ShouldBe(Outcome.Fulfilled);
        (verdict.Proof.Single().RecordedAt - verdict.Proof.Single().OccurredAt.Earliest).ShouldBeGreaterThan(Duration.FromDays(30));
    }

    [Fact]
    public void what_was_not_known_yet_is_not_judged()
    {
        var entries = Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z")).Docket.Select(e => e.Recorded).ToArray();

        new Domain.Cases.Knowledge(Version: 1).Of(entries).Judge(coverage: OfInm).Of(Within24Hours).Outcome.ShouldBe(Outcome.NotFulfilled);
    }
}
