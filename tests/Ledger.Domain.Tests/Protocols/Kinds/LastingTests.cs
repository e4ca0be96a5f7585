using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols.Kinds;

/// <summary>Periodic reviews and states that may not lapse.</summary>
public class LastingTests
{
    private static readonly Pack Monthly = TestPack.Of(
        """
        kind: periodic-review
        policy: trigger
        trigger: { anyOf: [{ entry: placed-in-care }] }
        requirement: { anyOf: [{ entry: best-interests-determined }] }
        until: [{ entry: released-to-sponsor }, { entry: decision-issued }]
        clock: { start: trigger, days: 10, proposed: false }
        """);

    private static readonly Pack Held = TestPack.Of(
        """
        kind: continuity
        policy: trigger
        trigger: { anyOf: [{ entry: child-identified }], once: true }
        state: { begins: [{ entry: custody-assumed }], lapses: [{ entry: custody-ended }] }
        until: [{ entry: decision-issued }]
        clock: { start: trigger, hours: 2, proposed: false }
        """);

    [Fact]
    public void each_review_has_its_verdict_and_the_next_is_pending()
    {
        var verdicts = Monthly.Judge(
            Coverage.None, At("2021-03-25T00:00:00Z"), Lodged("2021-03-01"), Determined("2021-03-11"), Determined("2021-03-23T12:00:00Z"));

        verdicts.Select(v => (v.Episode, v.Outcome)).ShouldBe(
            [(1, Outcome.Fulfilled), (2, Outcome.FulfilledLate), (3, Outcome.Pending)]);
        verdicts[2].Clock!.Why.ShouldBe(StartReason.LastDone);
    }

    [Fact]
    public void no_review_is_one_open_period_and_the_end_closes_it()
    {
        Monthly.Judge(Lodged("2021-03-01")).Outcomes().ShouldBe([Outcome.NotFulfilled]);
        Monthly.Judge(Lodged("2021-03-01"), Decided("2021-03-05")).Outcomes().ShouldBe([Outcome.Fulfilled]);
        Monthly.Judge(Lodged("2021-03-01"), Decided("2021-03-15")).Outcomes().ShouldBe([Outcome.NotFulfilled]);
        Monthly.Judge(Lodged("2021-03-01"), Determined("2021-03-05"), Decided("2021-03-08")).Outcomes().ShouldBe([Outcome.Fulfilled]);
    }

    [Fact]
    public void a_state_without_a_gap_is_one_verdict() =>
        Held.Judge(
            Identified("2021-03-01T10:00:00Z"), Custody("2021-03-01T11:00:00Z"), Custody("2021-03-03T10:00:00Z"),
            Ended("2021-03-03T10:30:00Z"), Decided("2021-03-05")).Outcomes().ShouldBe([Outcome.Fulfilled]);

    [Fact]
    public void each_gap_longer_than_allowed_has_its_verdict()
    {
        var verdicts = Held.Judge(
            Identified("2021-03-01T10:00:00Z"), Custody("2021-03-01T11:00:00Z"), Ended("2021-03-02T10:00:00Z"),
            Custody("2021-03-02T15:00:00Z"), Ended("2021-03-03T10:00:00Z"));

        verdicts.Select(v => (v.Episode, v.Outcome)).ShouldBe([(1, Outcome.FulfilledLate), (2, Outcome.NotFulfilled)]);
        verdicts[0].LateBy!.AtLeast.ShouldBe("PT3H");
        verdicts[0].Proof.Select(e => (e.As, e.Number)).ShouldBe([(EvidenceRole.Lapses, 3L), (EvidenceRole.TooLate, 4L)]);
    }

    [Fact]
    public void a_state_that_never_began_is_a_gap_from_the_trigger() =>
        Held.Judge(Identified("2021-03-01T10:00:00Z")).Outcomes().ShouldBe([Outcome.NotFulfilled]);

    private static Submitted Lodged(string date) => Placed(date, FacilityKind.Shelter);

    private static Submitted Ended(string date)
    {
        var custody = Custody(date);
        return Submitted.Of(custody.Envelope, new CustodyEnded { Ending = CustodyEnding.Released });
    }
}
