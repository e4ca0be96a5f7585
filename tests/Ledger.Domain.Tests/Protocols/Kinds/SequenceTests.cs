using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols.Kinds;

public class SequenceTests
{
    private static readonly Pack Stages = TestPack.Of(
        """
        kind: sequence
        policy: trigger
        trigger: { anyOf: [{ entry: child-identified }], once: true }
        stages:
          - { id: custody, text: { es: t, en: t }, anyOf: [{ entry: custody-assumed }] }
          - { id: referral, anyOf: [{ entry: referred-to-care }], optional: true }
          - { id: interests, anyOf: [{ entry: best-interests-determined }] }
        """);

    [Fact]
    public void in_their_order_they_are_fulfilled_with_or_without_what_is_optional()
    {
        Stages.Judge(Identified("2021-03-01T10:00:00Z"), Custody("2021-03-02"), Determined("2021-03-04")).Outcomes()
            .ShouldBe([Outcome.Fulfilled]);
        Stages.Judge(Identified("2021-03-01T10:00:00Z"), Custody("2021-03-02"), Referred("2021-03-03"), Determined("2021-03-04")).Outcomes()
            .ShouldBe([Outcome.Fulfilled]);
    }

    [Fact]
    public void the_stages_still_to_come_are_pending_and_named()
    {
        var verdict = Stages.Judge(Identified("2021-03-01T10:00:00Z"), Custody("2021-03-02")).ShouldHaveSingleItem();

        verdict.Outcome.ShouldBe(Outcome.Pending);
        verdict.Missing!.AnyOf.ShouldBe(["best-interests-determined"]);
    }

    [Fact]
    public void a_skipped_stage_is_not_fulfilled_where_silence_counts()
    {
        Stages.Judge(Identified("2021-03-01T10:00:00Z"), Determined("2021-03-04")).Outcomes().ShouldBe([Outcome.NotFulfilled]);
        Stages.Judge(Coverage.None, Later, Identified("2021-03-01T10:00:00Z"), Determined("2021-03-04")).Outcomes()
            .ShouldBe([Outcome.NotEvidenced]);
    }

    [Fact]
    public void stages_out_of_order_are_late_and_of_one_day_undetermined()
    {
        Stages.Judge(Identified("2021-03-01T10:00:00Z"), Determined("2021-03-02"), Custody("2021-03-05")).Outcomes()
            .ShouldBe([Outcome.FulfilledLate]);
        Stages.Judge(Identified("2021-03-01T10:00:00Z"), Determined("2021-03-02"), Custody("2021-03-02")).Outcomes()
            .ShouldBe([Outcome.Undetermined]);
    }
}
