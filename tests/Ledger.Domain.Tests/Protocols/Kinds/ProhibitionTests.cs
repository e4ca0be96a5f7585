using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using Ledger.Domain.Reference;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols.Kinds;

public class ProhibitionTests
{
    /// <summary>From custody on the consulate is not told until interests are determined, save while a referral stands.</summary>
    private static readonly Pack Interval = TestPack.Of(
        """
        kind: prohibition
        policy: occurrence
        trigger: { anyOf: [{ entry: custody-assumed }] }
        forbidden:
          anyOf: [{ entry: notice-given, where: { to: consular-authority } }]
          liftedBy: [{ entry: best-interests-determined }]
        exceptions:
          - { id: consent, text: { es: t, en: t }, entry: referred-to-care, standing: true, endedBy: [{ entry: placed-in-care }] }
        """);

    private static Ledger.Domain.Cases.Submitted Told(string date) => Notice(date, AuthorityClass.ConsularAuthority);

    [Fact]
    public void an_act_before_the_trigger_or_after_it_was_lifted_breaks_nothing() =>
        Interval.Judge(Told("2021-03-01T08:00:00Z"), Custody("2021-03-01T09:00:00Z"), Determined("2021-03-02"), Told("2021-03-04"))
            .Outcomes().ShouldBe([Outcome.Fulfilled]);

    [Fact]
    public void an_act_in_between_breaks_it_and_is_named()
    {
        var verdict = Interval.Judge(Custody("2021-03-01T09:00:00Z"), Told("2021-03-01T10:00:00Z"), Determined("2021-03-02"))
            .ShouldHaveSingleItem();

        verdict.Outcome.ShouldBe(Outcome.NotFulfilled);
        verdict.Proof.Single().ShouldSatisfyAllConditions(e => e.As.ShouldBe(EvidenceRole.Forbidden), e => e.Number.ShouldBe(2));
    }

    [Fact]
    public void an_act_of_the_same_day_as_the_trigger_is_undetermined() =>
        Interval.Judge(Custody("2021-03-01T09:00:00Z"), Told("2021-03-01")).Outcomes().ShouldBe([Outcome.Undetermined]);

    [Fact]
    public void a_second_trigger_while_it_holds_opens_nothing_new_and_after_it_was_lifted_does()
    {
        Interval.Judge(Custody("2021-03-01T09:00:00Z"), Custody("2021-03-02T09:00:00Z"), Told("2021-03-03")).Count.ShouldBe(1);
        Interval.Judge(
            Custody("2021-03-01T09:00:00Z"), Determined("2021-03-02"), Custody("2021-03-03T09:00:00Z"), Told("2021-03-04")).Outcomes()
            .ShouldBe([Outcome.Fulfilled, Outcome.NotFulfilled]);
    }

    [Fact]
    public void a_standing_exception_excuses_until_it_ends()
    {
        var excused = Interval.Judge(Referred("2021-02-27"), Custody("2021-03-01T09:00:00Z"), Told("2021-03-02")).ShouldHaveSingleItem();
        excused.Outcome.ShouldBe(Outcome.Excused);
        excused.Proof.ShouldContain(e => e.As == EvidenceRole.Excuses && e.Number == 1);

        Interval.Judge(
            Referred("2021-02-27"), Custody("2021-03-01T09:00:00Z"), Placed("2021-03-02", FacilityKind.Shelter), Told("2021-03-04"))
            .Outcomes().ShouldBe([Outcome.NotFulfilled]);
    }

    [Fact]
    public void silence_acquits_only_where_the_records_are_complete() =>
        Interval.Judge(Coverage.None, Later, Custody("2021-03-01T09:00:00Z")).Outcomes().ShouldBe([Outcome.NotEvidenced]);
}
