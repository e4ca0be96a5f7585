using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols.Kinds;

public class PrecedenceTests
{
    private static readonly Pack Gate = TestPack.Of(
        """
        kind: precedence
        policy: decision
        trigger: { anyOf: [{ entry: decision-issued }] }
        requirement:
          allOf:
            - { id: interests, anyOf: [{ entry: best-interests-determined }] }
            - { id: notice, anyOf: [{ entry: notice-given }] }
          endedBy: [{ entry: placed-in-care }]
        """);

    [Fact]
    public void each_part_must_have_come_before_the_act()
    {
        var both = Gate.Judge(Notice("2021-03-01"), Determined("2021-03-02"), Decided("2021-03-05")).ShouldHaveSingleItem();
        both.Outcome.ShouldBe(Outcome.Fulfilled);
        both.Parts.Select(p => (p.Id, p.State)).ShouldBe([("interests", PartState.Met), ("notice", PartState.Met)]);

        var one = Gate.Judge(Determined("2021-03-02"), Decided("2021-03-05")).ShouldHaveSingleItem();
        one.Outcome.ShouldBe(Outcome.NotFulfilled);
        one.Missing!.AnyOf.ShouldBe(["notice-given"]);
        one.Parts.Select(p => p.State).ShouldBe([PartState.Met, PartState.Silent]);
    }

    [Fact]
    public void what_lost_its_force_before_the_act_does_not_count()
    {
        var verdict = Gate.Judge(
            Notice("2021-03-01"), Determined("2021-03-02"), Placed("2021-03-03", FacilityKind.Shelter), Notice("2021-03-04"),
            Decided("2021-03-05")).ShouldHaveSingleItem();

        verdict.Outcome.ShouldBe(Outcome.NotFulfilled);
        verdict.Proof.ShouldContain(e => e.As == EvidenceRole.Void && e.Number == 2);
        verdict.Parts[0].State.ShouldBe(PartState.NotMet);
    }

    [Fact]
    public void done_again_after_it_lost_its_force_it_counts() =>
        Gate.Judge(
            Determined("2021-03-01"), Placed("2021-03-02", FacilityKind.Shelter), Determined("2021-03-03"), Notice("2021-03-04"),
            Decided("2021-03-05")).Outcomes().ShouldBe([Outcome.Fulfilled]);

    [Fact]
    public void a_part_done_after_the_act_is_late() =>
        Gate.Judge(Notice("2021-03-01"), Decided("2021-03-05T10:00:00Z"), Determined("2021-03-05T12:00:00Z"))
            .ShouldHaveSingleItem().LateBy!.AtLeast.ShouldBe("PT2H");
}
