using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;

namespace Ledger.Domain.Tests.Cases.Chapters;

public class CareTests
{
    [Fact]
    public void a_refused_referral_is_told_until_another_answer_comes()
    {
        Now(An.Opening(1), An.Referral(2, "2024-05-12"), Answered(3, "2024-05-12", ReferralAnswer.Refused))
            .Care!.Answer.ShouldBe(ReferralAnswer.Refused);
        Now(An.Opening(1), An.Referral(2, "2024-05-12"), Answered(3, "2024-05-12", ReferralAnswer.Refused),
            Answered(4, "2024-05-13", ReferralAnswer.PlaceIdentified)).Care!.Answer.ShouldBe(ReferralAnswer.PlaceIdentified);
    }

    [Fact]
    public void a_placement_that_ended_says_why()
    {
        var care = Now(An.Opening(1), An.Placement(2, "2024-05-12"), Ended(3, "2024-05-14", PlacementEnd.Eviction)).Care!;
        care.Facility.ShouldBe(FacilityKind.Shelter);
        care.PlacementEnd.ShouldBe(PlacementEnd.Eviction);
        care.PlacementEndProof!.Number.ShouldBe(3);
    }

    [Fact]
    public void the_end_of_an_earlier_placement_is_not_that_of_the_last() =>
        Now(An.Opening(1), An.Placement(2, "2024-05-12"), Ended(3, "2024-05-13", PlacementEnd.Moved), An.Placement(4, "2024-05-14"))
            .Care!.PlacementEnd.ShouldBeNull();

    [Fact]
    public void a_child_is_on_the_way_until_the_arrival_or_a_placement()
    {
        Now(An.Opening(1), Started(2, "2024-05-12")).Care!.Destination!.Facility.ShouldBe("MX-CAS-0712");
        Now(An.Opening(1), Started(2, "2024-05-12"), Completed(3, "2024-05-13")).Care.ShouldBeNull();
        Now(An.Opening(1), Started(2, "2024-05-12"), An.Placement(3, "2024-05-13")).Care!.TransferProof.ShouldBeNull();
        Now(An.Opening(1), Started(2, "2024-05-12"), Completed(3, "2024-05-13"), Started(4, "2024-05-14"))
            .Care!.TransferProof!.Number.ShouldBe(4);
    }

    [Fact]
    public void the_receiver_of_a_transfer_is_a_receiving_authority() =>
        Relations.Of(An.File(An.Opening(1), Completed(2, "2024-05-13"))).Receiving.ShouldBe(["MX-SEDIF-CHP"]);

    [Fact]
    public void a_withheld_service_stays_in_the_status() => Now(
        An.Opening(1), Withheld(2, ServiceKind.Health), Withheld(3, ServiceKind.Education), Withheld(4, ServiceKind.Health))
        .Care!.Withheld.ShouldBe([ServiceKind.Health, ServiceKind.Education]);

    private static Submitted Answered(int id, string date, ReferralAnswer answer) =>
        An.Entry(new ReferralAnswered { Answer = answer }, id, date, "MX-SEDIF-CHP");

    private static Submitted Ended(int id, string date, PlacementEnd end) => An.Entry(new PlacementEnded { PlacementEnd = end }, id, date);

    private static Submitted Started(int id, string date) => An.Entry(
        new TransferStarted
        {
            TransferReason = TransferReason.Referral,
            Escort = [Escort.ChildProtectionOfficer],
            Destination = new() { Country = "MX", Facility = "MX-CAS-0712" },
        },
        id, date);

    private static Submitted Completed(int id, string date) =>
        An.Entry(new TransferCompleted { ReceivedBy = "MX-SEDIF-CHP" }, id, date, "MX-INM");

    private static Submitted Withheld(int id, ServiceKind service) =>
        An.Entry(new ServiceWithheld { Service = service, WithheldReason = WithheldReason.NoDocuments }, id);

    private static Status Now(params Submitted[] entries) => Status.Of(An.File(entries), Spec.Now);
}
