using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Asylum;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Consent;
using Ledger.Domain.Cases.FollowUp;
using Ledger.Domain.Cases.Incidents;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class ClosingACase
{
    private static readonly CaseFile Closed = Given(An.Opening(1), An.Placement(2, "2024-05-12"), Closing(3, "2024-05-20"));

    [Fact]
    public void a_closed_case_refuses_a_later_fact_and_names_the_reopening()
    {
        Closed.When(An.Placement(4, "2024-05-21")).Refused("case.closed");
        Refusals.All.Single(r => r.Code == "case.closed").En.ShouldContain("case-reopened");
    }

    [Theory]
    [InlineData("2024-05-19")]
    [InlineData("2024-05-20")]
    [InlineData("2024-05-20T23:59:59-06:00")]
    [InlineData("2024-05")]
    [InlineData("../2024-05-30")]
    [InlineData(null)]
    public void what_occurred_before_or_may_have_is_recorded(string? date) =>
        Closed.When(An.Placement(4, date)).Recorded().Version.ShouldBe(4);

    [Theory]
    [InlineData("2024-05")]
    [InlineData(null)]
    public void a_closing_whose_day_is_not_known_stops_nothing_that_may_have_come_first(string? date) =>
        Given(An.Opening(1), Closing(2, date)).When(An.Placement(3, "2024-05-31")).Recorded().Version.ShouldBe(3);

    [Fact]
    public void follow_up_incidents_and_amendments_are_recorded_all_the_same() => Closed
        .When(
            An.Entry(new FollowUpMade { FollowUp = FollowUpKind.AfterReturn, Reached = FollowUpReach.Child }, 4, "2024-05-22"),
            An.Entry(new ServiceGiven { Service = ServiceKind.Education }, 5, "2024-05-23"),
            An.Entry(new IncidentReported { Incident = IncidentKind.Threats }, 6, "2024-05-24"),
            An.Entry(new ChildMissing { Disappearance = Disappearance.ContactLost }, 7, "2024-05-25"),
            An.Correction(8, of: 2, An.Placement(2, "2024-05-13")),
            An.Annulment(9, of: 7))
        .Recorded().Version.ShouldBe(9);

    [Theory]
    [InlineData(ConsentDecision.Refused)]
    [InlineData(ConsentDecision.Withdrawn)]
    public void a_refusal_and_a_withdrawal_of_consent_are_never_refused(ConsentDecision said) =>
        Closed.When(Consent(4, said)).Recorded().Version.ShouldBe(4);

    [Fact]
    public void a_consent_given_after_the_closing_takes_a_reopening() =>
        Closed.When(Consent(4, ConsentDecision.Given)).Refused("case.closed");

    [Fact]
    public void a_correction_is_about_the_record_and_may_move_a_fact_behind_the_closing() =>
        Closed.When(An.Correction(4, of: 2, An.Placement(2, "2024-05-25"))).Recorded().Version.ShouldBe(4);

    [Fact]
    public void a_reopening_lifts_it_also_for_what_occurred_between()
    {
        Closed.When(Reopening(4, "2024-05-25"), An.Placement(5, "2024-05-26")).Recorded().Version.ShouldBe(5);
        Closed.When(Reopening(4, "2024-05-25"), An.Placement(5, "2024-05-22")).Recorded().Version.ShouldBe(5);
        Closed.When(An.Placement(4, "2024-05-26"), Reopening(5, "2024-05-25")).Refused("case.closed");
    }

    [Fact]
    public void an_annulled_closing_stops_nothing() =>
        Closed.When(An.Annulment(4, of: 3), An.Placement(5, "2024-05-26")).Recorded().Version.ShouldBe(5);

    [Fact]
    public void closing_again_later_is_a_later_fact_and_closing_earlier_is_recorded()
    {
        Closed.When(Closing(4, "2024-05-25")).Refused("case.closed");
        Closed.When(Closing(4, "2024-05-18")).Recorded().Version.ShouldBe(4);
        Closed.When(Reopening(4, "2024-05-22"), Closing(5, "2024-05-25"), An.Placement(6, "2024-05-26")).Refused("case.closed");
    }

    [Fact]
    public void the_status_says_closed_and_after_the_reopening_where_the_child_stood()
    {
        var closed = Status.Of(Closed, Now);
        closed.Stage.ShouldBe(Stage.Closed);
        closed.Closure!.Closed.ShouldBeTrue();
        closed.Closure.ClosingReason.ShouldBe(ClosingReason.FormalClosing);
        closed.Closure.ClosingProof!.Number.ShouldBe(3);

        var reopened = Status.Of(Closed.When(Reopening(4, "2024-05-25")).Recorded(), Now);
        reopened.Stage.ShouldBe(Stage.InCare);
        reopened.Closure!.Closed.ShouldBeFalse();
        reopened.Closure.ReopeningProof!.Number.ShouldBe(4);
    }

    [Fact]
    public void a_transfer_moves_the_case_once_it_is_accepted_and_involves_the_receiver_from_the_offer_on()
    {
        var offered = Given(An.Opening(1), An.Placement(2, "2024-05-12"), Transfer(3, "2024-05-14", TransferStep.Offered));
        Status.Of(offered, Now).Stage.ShouldBe(Stage.InCare);
        Relations.Of(offered).Receiving.ShouldContain("HN-SENAF");

        var accepted = Status.Of(offered.When(Transfer(4, "2024-05-15", TransferStep.Accepted)).Recorded(), Now);
        accepted.Stage.ShouldBe(Stage.Transferred);
        accepted.Closure!.Closed.ShouldBeFalse();
        accepted.Closure.TransferProof!.Number.ShouldBe(4);

        Relations.Of(Given(An.Opening(1), Transfer(2, "2024-05-14", TransferStep.Rejected))).Receiving.ShouldBeEmpty();
    }

    private static Submitted Consent(int id, ConsentDecision said) => An.Entry(
        new ConsentRecorded { ConsentTo = ConsentSubject.OriginContact, Consent = said, MadeBy = ChildsSide.Child }, id, "2024-05-25");

    private static Submitted Closing(int id, string? date) =>
        An.Entry(new CaseClosed { ClosingReason = ClosingReason.FormalClosing }, id, date);

    private static Submitted Reopening(int id, string? date) =>
        An.Entry(new CaseReopened { ReopeningReason = ReopeningReason.NewFacts }, id, date);

    private static Submitted Transfer(int id, string? date, TransferStep step) =>
        An.Entry(new CaseTransferred { TransferStep = step, Receiver = "HN-SENAF" }, id, date);
}
