using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;

namespace Ledger.Domain.Tests.Cases;

public class AmendmentTests
{
    private static readonly Submitted[] Told = [An.Opening(1), An.Placement(2, "2024-05-20"), An.Interview(3, "2024-05-21")];

    private static readonly Submitted ToHotel = An.Placement(2, "2024-05-25", FacilityKind.Hotel);
    private static readonly Submitted ToHospital = An.Placement(2, facility: FacilityKind.Hospital);

    [Fact]
    public void an_annulled_entry_stays_in_the_docket_struck_out_and_leaves_the_facts()
    {
        var file = An.File([.. Told, An.Annulment(4, of: 2)]);
        file.Docket.Select(e => e.Number).ShouldBe([1, 2, 3, 4]);
        file.Find(An.Id(2))!.AnnulledBy.ShouldBe(An.Id(4));
        file.Chronicle.Select(e => e.Number).ShouldBe([1, 3]);
    }

    [Fact]
    public void a_corrected_entry_keeps_id_and_number_and_takes_the_new_body_and_time()
    {
        var file = An.File([.. Told, An.Correction(4, of: 2, ToHotel)]);
        var corrected = file.Find(An.Id(2))!;
        corrected.Number.ShouldBe(2);
        corrected.CorrectedBy.ShouldBe(An.Id(4));
        corrected.OccurredAt.Date.ShouldBe("2024-05-25");
        corrected.Body.ShouldBe(ToHotel.Body);
        file.Chronicle.Select(e => e.Number).ShouldBe([1, 3, 2]);
    }

    [Fact]
    public void what_an_entry_said_before_its_correction_stays_readable() =>
        An.File([.. Told, An.Correction(4, of: 2, ToHotel)]).Docket[1].Recorded.Submitted.ShouldBe(Told[1]);

    [Fact]
    public void of_several_corrections_the_last_holds() =>
        FacilityOf(An.File([.. Told, An.Correction(4, 2, ToHotel), An.Correction(5, 2, ToHospital)]))
            .ShouldBe(FacilityKind.Hospital);

    [Fact]
    public void an_annulled_correction_gives_way_to_the_one_before() => FacilityOf(An.File(
        [.. Told, An.Correction(4, 2, ToHotel), An.Correction(5, 2, ToHospital), An.Annulment(6, of: 5)])).ShouldBe(FacilityKind.Hotel);

    [Fact]
    public void an_annulled_correction_gives_way_to_the_entry_itself() =>
        FacilityOf(An.File([.. Told, An.Correction(4, 2, ToHotel), An.Annulment(5, of: 4)])).ShouldBe(FacilityKind.Shelter);

    [Fact]
    public void an_annulled_annulment_restores_the_entry() =>
        An.File([.. Told, An.Annulment(4, of: 2), An.Annulment(5, of: 4)]).Chronicle.Select(e => e.Number).ShouldBe([1, 2, 3]);

    [Fact]
    public void an_annulment_that_is_itself_restored_strikes_out_again() =>
        An.File([.. Told, An.Annulment(4, of: 2), An.Annulment(5, of: 4), An.Annulment(6, of: 5)])
            .Chronicle.Select(e => e.Number).ShouldBe([1, 3]);

    [Fact]
    public void a_corrected_entry_that_is_annulled_and_restored_keeps_its_correction() =>
        FacilityOf(An.File([.. Told, An.Correction(4, 2, ToHotel), An.Annulment(5, of: 2), An.Annulment(6, of: 5)]))
            .ShouldBe(FacilityKind.Hotel);

    [Fact]
    public void amendments_are_about_the_record_and_no_facts() =>
        An.File([.. Told, An.Correction(4, 2, ToHotel), An.Annulment(5, of: 3)]).Chronicle.ShouldAllBe(e => !(e.Body is IAmends));

    private static FacilityKind FacilityOf(CaseFile file) => file.Find(An.Id(2))!.Body.ShouldBeOfType<PlacedInCare>().Facility;
}
