using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Sponsors;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Chapters;

public class CustodyTests
{
    [Fact]
    public void the_end_of_the_holders_custody_is_told_with_how_it_ended()
    {
        var custody = Now(An.Opening(1), An.Custody(2, "2024-05-12", "MX-INM"), Ended(3, "2024-05-13", "MX-INM")).Custody!;
        custody.Holder.ShouldBe("MX-INM");
        custody.Ending.ShouldBe(CustodyEnding.Transferred);
        custody.EndingProof!.Number.ShouldBe(3);
    }

    [Fact]
    public void the_next_holders_custody_has_not_ended() =>
        Now(An.Opening(1), An.Custody(2, "2024-05-12", "MX-INM"), Ended(3, "2024-05-13", "MX-INM"), An.Custody(4, "2024-05-13", "MX-SNDIF"))
            .Custody!.Ending.ShouldBeNull();

    [Fact]
    public void the_authority_before_ends_nothing_of_the_next()
    {
        var custody = Now(
            An.Opening(1), An.Custody(2, "2024-05-12", "MX-INM"), An.Custody(3, "2024-05-13", "MX-SNDIF"), Ended(4, "2024-05-14", "MX-INM"))
            .Custody!;
        custody.Holder.ShouldBe("MX-SNDIF");
        custody.Ending.ShouldBeNull();
    }

    [Fact]
    public void who_takes_the_child_over_is_a_receiving_authority() =>
        Relations.Of(An.File(An.Opening(1), Ended(2, "2024-05-13", "MX-INM"))).Receiving.ShouldBe(["MX-SEDIF-CHP"]);

    [Fact]
    public void an_adult_is_told_once_with_what_was_last_done()
    {
        var adults = Now(
            An.Opening(1), Held(2, "2024-05-12", AdultHolding.Held, An.Sponsor), Held(3, "2024-05-13", AdultHolding.Released, An.Sponsor),
            Held(4, "2024-05-13", AdultHolding.Held, null), Held(5, "2024-05-13", AdultHolding.Removed, null)).Adults;
        adults.Select(a => (a.Holding, a.Proof.Number))
            .ShouldBe([(AdultHolding.Released, 3), (AdultHolding.Held, 4), (AdultHolding.Removed, 5)]);
    }

    [Fact]
    public void the_adult_is_not_the_child() =>
        Given(An.Opening(1)).When(Held(2, "2024-05-12", AdultHolding.Held, An.Child)).Refused("subject.is-the-child");

    private static Submitted Ended(int id, string date, string by) =>
        An.Entry(new CustodyEnded { Ending = CustodyEnding.Transferred, TransferredTo = "MX-SEDIF-CHP" }, id, date, by);

    private static Submitted Held(int id, string date, AdultHolding holding, SubjectId? person) =>
        An.Entry(new AdultHeld { Holding = holding, Relationship = Relationship.Aunt, Person = person }, id, date);

    private static Status Now(params Submitted[] entries) => Status.Of(An.File(entries), Spec.Now);
}
