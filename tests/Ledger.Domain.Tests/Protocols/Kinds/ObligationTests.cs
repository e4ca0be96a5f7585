using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Procedure;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols.Kinds;

/// <summary>Obligations: their parts, their clocks, what blocks and what causes them.</summary>
public class ObligationTests
{
    private const string Head =
        """
        kind: obligation
        policy: trigger
        trigger: { anyOf: [{ entry: custody-assumed }] }

        """;

    [Fact]
    public void without_a_clock_it_is_pending_until_it_is_done()
    {
        var pack = TestPack.Of(Head + "requirement: { anyOf: [{ entry: notice-given }], earlier: counts }");

        pack.Judge(Custody("2021-03-01")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            v => v.Outcome.ShouldBe(Outcome.Pending), v => v.Clock.ShouldBeNull());
        pack.Judge(Custody("2021-03-01"), Notice("2021-03-20")).Outcomes().ShouldBe([Outcome.Fulfilled]);
    }

    [Fact]
    public void all_parts_must_be_done_and_each_is_named()
    {
        var pack = TestPack.Of(Head +
            """
            requirement:
              allOf:
                - { id: notice, text: { es: t, en: t }, anyOf: [{ entry: notice-given }] }
                - { id: referral, anyOf: [{ entry: referred-to-care }] }
              earlier: counts
            clock: { start: trigger, hours: 24, proposed: false }
            """);

        pack.Judge(Custody("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z"), Referred("2021-03-01T12:00:00Z")).Outcomes()
            .ShouldBe([Outcome.Fulfilled]);
        var half = pack.Judge(Custody("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z")).ShouldHaveSingleItem();
        half.Outcome.ShouldBe(Outcome.NotFulfilled);
        half.Missing!.AnyOf.ShouldBe(["referred-to-care"]);
        half.Parts.Select(p => (p.Id, p.State)).ShouldBe([("notice", PartState.Met), ("referral", PartState.Silent)]);
        pack.Judge(Custody("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z"), Referred("2021-03-02T12:00:00Z"))
            .ShouldHaveSingleItem().LateBy!.AtLeast.ShouldBe("PT2H");
    }

    [Fact]
    public void recorded_efforts_satisfy_a_duty_of_best_efforts()
    {
        var pack = TestPack.Of(Head +
            """
            requirement: { anyOf: [{ entry: notice-given }], efforts: [{ entry: referred-to-care }], earlier: counts }
            clock: { start: trigger, hours: 24, proposed: false }
            """);

        var verdict = pack.Judge(Custody("2021-03-01T10:00:00Z"), Referred("2021-03-01T11:00:00Z")).ShouldHaveSingleItem();
        (verdict.Outcome, verdict.Proof.Single().As).ShouldBe((Outcome.Fulfilled, EvidenceRole.Effort));
    }

    [Theory]
    [InlineData("days: 3", "2021-03-04", Outcome.Fulfilled)]
    [InlineData("days: 3", "2021-03-04T23:59:59.999999-06:00", Outcome.Fulfilled)]
    [InlineData("days: 3", "2021-03-05T00:00:00-06:00", Outcome.FulfilledLate)]
    [InlineData("days: 3, count: same-day", "2021-03-03", Outcome.Fulfilled)]
    [InlineData("days: 3, count: same-day", "2021-03-04", Outcome.FulfilledLate)]
    [InlineData("months: 1", "2021-04-01", Outcome.Fulfilled)]
    [InlineData("months: 1", "2021-04-02", Outcome.FulfilledLate)]
    [InlineData("workingDays: 10, calendar: mx-federal", "2021-03-16", Outcome.Fulfilled)]
    [InlineData("workingDays: 10, calendar: mx-federal", "2021-03-17", Outcome.FulfilledLate)]
    public void a_bound_in_days_ends_with_its_last_day(string term, string done, Outcome expected)
    {
        var pack = TestPack.Of(Head +
            $$"""
            requirement: { anyOf: [{ entry: notice-given }], earlier: counts }
            clock: { start: trigger, {{term}}, proposed: false }
            """);

        // 2021-03-01 is a Monday, 2021-03-15 the third Monday of March.
        pack.Judge(OfInm, At("2021-05-01T00:00:00Z"), Custody("2021-03-01T10:00:00-06:00"), Notice(done)).Outcomes().ShouldBe([expected]);
    }

    [Fact]
    public void a_bound_across_a_year_whose_closures_are_not_cited_is_presumed_and_at_most_an_alert()
    {
        var pack = TestPack.Of(Head +
            """
            requirement: { anyOf: [{ entry: notice-given }], earlier: counts }
            clock: { start: trigger, workingDays: 3, calendar: mx-federal, proposed: false }
            """);

        var verdict = pack.Judge(Custody("2021-03-01T10:00:00-06:00")).ShouldHaveSingleItem();
        (verdict.Outcome, verdict.Clock!.Presumed, verdict.Word).ShouldBe((Outcome.NotFulfilled, true, Word.Alert));
    }

    [Fact]
    public void a_disputed_day_off_makes_the_bound_a_span()
    {
        var pack = TestPack.Of(Head +
            """
            requirement: { anyOf: [{ entry: notice-given }], earlier: counts }
            clock: { start: trigger, workingDays: 1, calendar: mx-federal, proposed: false }
            """);

        // 20 November 2020 is a Friday that the LFPA names and the LFT has moved to Monday 16.
        pack.Judge(Custody("2020-11-19T10:00:00-06:00"), Notice("2020-11-20")).Outcomes().ShouldBe([Outcome.Fulfilled]);
        pack.Judge(Custody("2020-11-19T10:00:00-06:00"), Notice("2020-11-23")).Outcomes().ShouldBe([Outcome.Undetermined]);
        pack.Judge(Custody("2020-11-19T10:00:00-06:00"), Notice("2020-11-24")).Outcomes().ShouldBe([Outcome.FulfilledLate]);
    }

    [Fact]
    public void it_may_be_due_before_an_act()
    {
        var pack = TestPack.Of(Head +
            """
            requirement: { anyOf: [{ entry: notice-given }], earlier: counts }
            clock: { start: trigger, before: [{ entry: placed-in-care }], proposed: false }
            """);

        pack.Judge(Custody("2021-03-01")).Outcomes().ShouldBe([Outcome.Pending]);
        pack.Judge(Custody("2021-03-01"), Notice("2021-03-02"), Placed("2021-03-03", FacilityKind.Shelter)).Outcomes()
            .ShouldBe([Outcome.Fulfilled]);
        pack.Judge(Custody("2021-03-01"), Placed("2021-03-03", FacilityKind.Shelter), Notice("2021-03-05")).Outcomes()
            .ShouldBe([Outcome.FulfilledLate]);
        pack.Judge(Custody("2021-03-01"), Placed("2021-03-03", FacilityKind.Shelter)).Outcomes().ShouldBe([Outcome.NotFulfilled]);
    }

    [Fact]
    public void a_suspended_clock_stands_still_and_runs_on()
    {
        var pack = TestPack.Of(Head +
            """
            requirement: { anyOf: [{ entry: notice-given }], earlier: counts }
            clock: { start: trigger, hours: 24, proposed: false }
            """);
        Submitted[] stopped = [Custody("2021-03-01T10:00:00Z"), Stopped("2021-03-01T20:00:00Z")];

        pack.Judge(stopped).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            v => v.Outcome.ShouldBe(Outcome.Suspended), v => v.Proof.Single().As.ShouldBe(EvidenceRole.Suspends));
        Submitted[] resumed = [.. stopped, Resumed("2021-03-03T20:00:00Z")];
        pack.Judge(resumed).ShouldHaveSingleItem().Clock!.DueEarliest.ShouldBe(At("2021-03-04T10:00:00Z"));
        pack.Judge([.. resumed, Notice("2021-03-04T09:00:00Z")]).Outcomes().ShouldBe([Outcome.Fulfilled]);
        pack.Judge([.. resumed, Notice("2021-03-04T11:00:00Z")]).Outcomes().ShouldBe([Outcome.FulfilledLate]);
    }

    [Fact]
    public void what_another_rule_may_forbid_is_blocked_and_never_due()
    {
        var pack = TestPack.Of(Head +
            """
            requirement: { anyOf: [{ entry: notice-given }], earlier: counts }
            clock: { start: trigger, hours: 24, proposed: false }
            blocked: { until: [{ entry: best-interests-determined }], again: [{ entry: placed-in-care }] }
            """);

        var blocked = pack.Judge(Custody("2021-03-01T10:00:00Z")).ShouldHaveSingleItem();
        blocked.Outcome.ShouldBe(Outcome.Blocked);
        blocked.Missing!.AnyOf.ShouldBe(["best-interests-determined"]);
        blocked.Clock!.DueEarliest.ShouldBeNull();

        var open = pack.Judge(Custody("2021-03-01T10:00:00Z"), Determined("2021-03-05T10:00:00Z")).ShouldHaveSingleItem();
        (open.Outcome, open.Clock!.Why, open.Clock.DueEarliest).ShouldBe(
            (Outcome.NotFulfilled, StartReason.Unblocked, At("2021-03-06T10:00:00Z")));
        pack.Judge(Custody("2021-03-01T10:00:00Z"), Determined("2021-03-05T10:00:00Z"), Placed("2021-03-05T12:00:00Z", FacilityKind.Shelter))
            .Outcomes().ShouldBe([Outcome.Blocked]);
    }

    [Fact]
    public void a_duty_arises_because_another_was_not_kept_and_runs_from_its_bound()
    {
        var pack = TestPack.Of(
            ("FIRST", Head + "requirement: { anyOf: [{ entry: notice-given }], earlier: counts }\n"
                + "clock: { start: trigger, hours: 24, proposed: false }"),
            ("SECOND",
                """
                kind: obligation
                policy: trigger
                trigger: { rule: FIRST, outcomes: [not-fulfilled, fulfilled-late] }
                requirement: { anyOf: [{ entry: referred-to-care }], earlier: counts }
                clock: { start: trigger, hours: 10, proposed: false }
                """));

        pack.Judge(Custody("2021-03-01T10:00:00Z"), Notice("2021-03-01T11:00:00Z")).Count.ShouldBe(1);
        var second = pack.Judge(Custody("2021-03-01T10:00:00Z")).Of("SECOND");
        (second.CausedBy, second.Clock!.Why, second.Clock.DueEarliest).ShouldBe(
            ("FIRST", StartReason.Outcome, At("2021-03-02T20:00:00Z")));
        pack.Judge(Custody("2021-03-01T10:00:00Z"), Referred("2021-03-02T19:00:00Z")).Of("SECOND").Outcome.ShouldBe(Outcome.Fulfilled);
    }

    [Fact]
    public void a_duty_of_the_child_is_a_warning_and_never_a_breach() =>
        TestPack.Of(Head + "bearer: child\nrequirement: { anyOf: [{ entry: notice-given }], earlier: counts }\n"
            + "clock: { start: trigger, hours: 24, proposed: false }")
            .Judge(Custody("2021-03-01T10:00:00Z")).ShouldHaveSingleItem().Word.ShouldBe(Word.Warning);

    [Fact]
    public void rules_that_ask_for_the_contrary_name_each_other_where_both_are_triggered()
    {
        var pack = TestPack.Of(
            ("ASKS", Head + "requirement: { anyOf: [{ entry: notice-given }], earlier: counts }\nconflictsWith: [FORBIDS]"),
            ("FORBIDS",
                """
                kind: prohibition
                policy: occurrence
                trigger: { anyOf: [{ entry: child-identified }] }
                forbidden: { anyOf: [{ entry: notice-given }] }
                """));

        var both = pack.Judge(Identified("2021-03-01"), Custody("2021-03-01"));
        both.Of("ASKS").ConflictsWith.ShouldBe(["FORBIDS"]);
        both.Of("FORBIDS").ConflictsWith.ShouldBe(["ASKS"]);
        pack.Judge(Custody("2021-03-01")).Of("ASKS").ConflictsWith.ShouldBeEmpty();
    }

    [Fact]
    public void an_order_of_a_court_suspends_a_rule_while_it_holds()
    {
        const string rule =
            """
            kind: precedence
            policy: decision
            trigger: { anyOf: [{ entry: decision-issued, where: { kind: migration } }] }
            requirement: { anyOf: [{ entry: best-interests-determined }] }
            """;
        var pack = TestPack.Of(
            rule,
            overlays:
            """
            overlays:
            - id: stay
              title: { es: t, en: t }
              explanation: { es: t, en: t }
              citation: case 1
              confidence: { code: memory, source: none }
              effective: { from: 2021-03-03, until: 2021-03-10 }
              applies: { territory: [MX], by: any, nationality: any, accompaniment: any }
              suspends: [TEST]
            """);

        pack.Judge(Decided("2021-03-02")).Outcomes().ShouldBe([Outcome.NotFulfilled]);
        pack.Judge(Decided("2021-03-03")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            v => v.Outcome.ShouldBe(Outcome.Suspended), v => v.Overlay.ShouldBe("stay"));
        pack.Judge(Decided("2021-03-11")).Outcomes().ShouldBe([Outcome.NotFulfilled]);
    }

    private static Submitted Stopped(string date) => Submitted.Of(
        Custody(date).Envelope, new ClockSuspended { SuspensionGround = SuspensionGround.CourtOrder, Rules = ["TEST"] });

    private static Submitted Resumed(string date) => Submitted.Of(
        Custody(date).Envelope, new ClockResumed { ResumptionGround = ResumptionGround.LiftedByCourt, Rules = ["TEST"] });
}
