using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class OpeningACase
{
    [Fact]
    public void the_first_entry_of_a_case_is_its_opening()
    {
        Given().When(An.Opening()).Recorded().Child.ShouldBe(An.Child);
        Given().When(An.Identification()).Refused("case.not-opened");
    }

    [Fact]
    public void a_case_may_be_opened_and_told_in_one_request() =>
        Given().When(An.Opening(), An.Identification(), An.Placement(3)).Recorded().Version.ShouldBe(3);

    [Fact]
    public void a_case_opens_once()
    {
        Given(An.Opening(1)).When(An.Opening(2)).Refused("case.already-opened");
        Given().When(An.Opening(1), An.Opening(2)).Refused("case.already-opened");
    }

    [Fact]
    public void the_opening_is_corrected_but_stays()
    {
        Given(An.Opening(1)).When(An.Annulment(2, of: 1)).Refused("amendment.opening");
        Given(An.Opening(1)).When(An.Correction(2, of: 1, An.Opening(1, "2024-05-09"))).Recorded()
            .Docket[0].OccurredAt.Date.ShouldBe("2024-05-09");
    }

    [Fact]
    public void a_correction_of_the_opening_may_itself_be_annulled() =>
        Given(An.Opening(1), An.Correction(2, of: 1, An.Opening(1, "2024-05-09"))).When(An.Annulment(3, of: 2)).Recorded()
            .Docket[0].OccurredAt.Date.ShouldBe("2024-05-10");

    [Fact]
    public void a_case_stays_the_case_of_its_child() =>
        Given(An.Opening(1)).When(An.Correction(2, of: 1, An.Opening(1, child: An.Sponsor))).Refused("amendment.child-changed");

    [Fact]
    public void what_is_the_whole_ledgers_stands_in_no_case() =>
        Given(An.Opening(1)).When(An.Coverage(2)).Refused("entry.not-of-a-case");
}
