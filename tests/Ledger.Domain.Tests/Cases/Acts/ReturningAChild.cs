using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Return;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class ReturningAChild
{
    private static readonly CaseFile Planned = Given(
        An.Opening(1),
        An.Placement(2, "2024-05-12"),
        An.Entry(new ReturnPlanned { To = "HN", ReturnPlan = ReturnPlan.Planned, Receiver = "HN-SENAF" }, 3, "2024-05-13"));

    [Fact]
    public void a_plan_moves_neither_the_child_nor_who_has_to_do_with_the_case()
    {
        Status.Of(Planned, Now).Stage.ShouldBe(Stage.InCare);
        Status.Of(Planned, Now).ReturnSteps!.PlanProof!.Number.ShouldBe(3);
        Relations.Of(Planned).Receiving.ShouldBeEmpty();
    }

    [Fact]
    public void a_child_who_left_is_on_the_way_back_until_handed_over_or_received()
    {
        var left = Planned.When(An.Entry(new ReturnStarted { To = "HN", Mode = ReturnMode.Assisted }, 4, "2024-05-14")).Recorded();
        Status.Of(left, Now).Stage.ShouldBe(Stage.Returning);
        Status.Of(left.When(An.Return(5, "2024-05-15")).Recorded(), Now).Stage.ShouldBe(Stage.Returned);

        var received = left.When(An.Entry(
            new ReceivedInOrigin { HandedTo = "GT-SBS", AuthoritiesPresent = ["GT-IGM"] }, 5, "2024-05-15", "GT-PGN")).Recorded();
        var status = Status.Of(received, Now);
        status.Stage.ShouldBe(Stage.Returned);
        status.ReturnSteps!.ReceivedBy.ShouldBe("GT-PGN");
        status.ReturnSteps.To.ShouldBe("HN");
        Relations.Of(received).Receiving.ShouldBe(["GT-IGM", "GT-SBS"]);
    }

    [Fact]
    public void a_country_that_refuses_receives_nobody()
    {
        Relations.Of(Planned.When(Answer(ReturnAnswer.Refused)).Recorded()).Receiving.ShouldBeEmpty();
        Relations.Of(Planned.When(Answer(ReturnAnswer.Agreed)).Recorded()).Receiving.ShouldBe(["HN-SENAF"]);
    }

    private static Submitted Answer(ReturnAnswer answer) =>
        An.Entry(new ReturnAgreed { ReturnAnswer = answer, Receiver = "HN-SENAF" }, 4, "2024-05-14", "HN-SENAF");
}
