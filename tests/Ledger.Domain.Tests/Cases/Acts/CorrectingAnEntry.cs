using Ledger.Domain.Cases.Care;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class CorrectingAnEntry
{
    [Fact]
    public void a_correction_keeps_the_type_of_its_entry()
    {
        var given = Given(An.Opening(1), An.Placement(2));
        given.When(An.Correction(3, of: 2, An.Placement(2, facility: FacilityKind.Hotel))).Recorded().Version.ShouldBe(3);
        given.When(An.Correction(3, of: 2, An.Interview(2, "2024-05-20"))).Refused("amendment.type-changed");
    }

    [Fact]
    public void only_an_entry_of_the_case_is_corrected() =>
        Given(An.Opening(1)).When(An.Correction(3, of: 2, An.Placement(2))).Refused("amendment.target-unknown");

    [Fact]
    public void an_annulled_entry_is_not_corrected() =>
        Given(An.Opening(1), An.Placement(2), An.Annulment(3, of: 2))
            .When(An.Correction(4, of: 2, An.Placement(2))).Refused("amendment.target-annulled");

    [Fact]
    public void an_entry_whose_annulment_was_annulled_is_corrected_again() =>
        Given(An.Opening(1), An.Placement(2), An.Annulment(3, of: 2), An.Annulment(4, of: 3))
            .When(An.Correction(5, of: 2, An.Placement(2, facility: FacilityKind.Hotel))).Recorded()
            .Find(An.Id(2))!.Body.ShouldBeOfType<PlacedInCare>().Facility.ShouldBe(FacilityKind.Hotel);

    [Fact]
    public void a_correction_is_not_corrected_but_the_entry_is_again()
    {
        var given = Given(An.Opening(1), An.Placement(2), An.Correction(3, of: 2, An.Placement(2, facility: FacilityKind.Hotel)));
        given.When(An.Correction(4, of: 3, An.Correction(3, of: 2, An.Placement(2)))).Refused("amendment.of-amendment");
        given.When(An.Correction(4, of: 2, An.Placement(2, facility: FacilityKind.Hospital))).Recorded()
            .Find(An.Id(2))!.Body.ShouldBeOfType<PlacedInCare>().Facility.ShouldBe(FacilityKind.Hospital);
    }

    [Fact]
    public void a_replacement_is_held_against_the_same_impossibilities()
    {
        var given = Given(An.Opening(1), An.Identification(2), An.Placement(3), An.Release(4, "2024-05-21"));
        given.When(An.Correction(5, of: 3, An.Placement(3, after: 9))).Refused("after.unknown");
        given.When(An.Correction(5, of: 2, An.Identification(2, birth: "2024-06"))).Refused("birth.after-encounter");
        given.When(An.Correction(5, of: 4, An.Release(4, "2024-05-21", An.Child))).Refused("subject.is-the-child");
    }
}
