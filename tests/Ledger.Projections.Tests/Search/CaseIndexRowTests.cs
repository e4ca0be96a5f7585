using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Closure;
using Ledger.Domain.Cases.Custody;
using Ledger.Domain.Cases.Family;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Incidents;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Sponsors;
using Ledger.Domain.Tests.Cases;
using Ledger.Projections.Search;

namespace Ledger.Projections.Tests.Search;

/// <summary>What is found of a case, by the entries that tell it.</summary>
public sealed class CaseIndexRowTests
{
    private static readonly Place Shelter = new() { Country = "MX", Subdivision = "MX-CHP", Municipality = "07089", Facility = "MX-CAS-1" };

    [Fact]
    public void a_nationality_that_another_source_established_is_found_and_a_probable_one_is_not()
    {
        var row = Row(
            An.Identification(),
            An.Entry(new IdentityAsserted { Confidence = AssertedConfidence.Established, Nationalities = ["GT"] }, 3),
            An.Entry(new IdentityAsserted { Confidence = AssertedConfidence.Probable, Nationalities = ["SV"] }, 4));

        row.Terms.Where(t => t.StartsWith("nationality:", StringComparison.Ordinal)).ShouldBe(["nationality:GT", "nationality:HN"]);
        row.Facts.Nationalities.ShouldBe(["HN", "GT"]);
    }

    [Fact]
    public void the_first_contact_of_any_authority_is_the_encounter()
    {
        var row = Row(
            An.Entry(new EncounterRecorded { Encounter = EncounterKind.Police, HandedOverBy = "MX-GN" }, 2, "2024-05-10"),
            An.Identification(3, "2024-05-11", birth: "2009-05"));

        row.EncounteredOn.ShouldBe(new DateOnly(2024, 5, 10));
        row.Facts.ReferringAuthority.ShouldBe("MX-GN");
        row.Age.ShouldBe((short)14);
    }

    [Fact]
    public void an_assessed_month_of_birth_gives_the_age_instead_of_the_stated_one()
    {
        var assessed = new AgeAssessed
        {
            Methods = [AgeMethod.Documents],
            AgeResult = AgeResult.Minor,
            Birth = new() { Month = "2012-01", Estimated = true, Source = BirthSource.AgeAssessment },
        };

        Row(An.Entry(An.Identified() with { AgeAtEncounter = 17 }, 2, "2024-05-11"), An.Entry(assessed, 3)).Age.ShouldBe((short)12);
    }

    [Fact]
    public void a_missing_child_is_found_where_the_child_was_last_known_to_be()
    {
        var row = Row(
            Placed(3, Shelter), An.Entry(new ChildMissing { Disappearance = Disappearance.LeftPlacement }, 4, "2024-05-21"));

        row.Stage.ShouldBe("missing");
        row.Facility.ShouldBe("MX-CAS-1");
        (row.Facts.ExitedOn, row.Facts.ExitReason).ShouldBe(("2024-05-21", "missing"));
    }

    [Fact]
    public void a_child_who_left_a_facility_is_not_found_there_any_more()
    {
        var row = Row(
            Placed(3, Shelter), An.Entry(new PlacementEnded { PlacementEnd = PlacementEnd.ReachedMajority }, 4, "2024-05-25"));

        (row.Country, row.Subdivision, row.Facility).ShouldBe(("MX", "MX-CHP", null));
        row.Facts.Institution.ShouldBe("MX-CAS-1");
        row.ExitedOn.ShouldBe(new DateOnly(2024, 5, 25));
        row.Facts.ExitReason.ShouldBe("reached-majority");
    }

    [Fact]
    public void closing_a_case_at_a_desk_moves_no_child()
    {
        var closed = At(An.Entry(new CaseClosed { ClosingReason = ClosingReason.Reunified }, 5, "2024-06-01"), new() { Country = "GT" });
        var reunified = At(An.Entry(new ReunifiedWithFamily { Relationship = Relationship.Aunt }, 4, "2024-05-28"), new() { Country = "US" });

        var row = Row(Placed(3, Shelter), reunified, closed);

        (row.Stage, row.Country, row.Facts.ExitReason).ShouldBe(("closed", "US", "reunified-with-aunt"));
        row.ExitedOn.ShouldBe(new DateOnly(2024, 5, 28));
    }

    [Fact]
    public void an_arrival_names_the_institution_and_being_moved_is_no_exit()
    {
        var arrival = new TransferCompleted { ReceivedBy = "MX-SEDIF-CHP", Facility = FacilityKind.SocialAssistanceCentre };
        var row = Row(
            An.Entry(new ReferralAnswered { Answer = ReferralAnswer.Admitted }, 3, "2024-05-12"),
            Placed(4, Shelter),
            An.Entry(new PlacementEnded { PlacementEnd = PlacementEnd.Moved }, 5, "2024-05-22"),
            At(An.Entry(arrival, 6, "2024-05-23"), new() { Country = "MX", Subdivision = "MX-OAX" }));

        row.Facts.ReceivedOn.ShouldBe("2024-05-12");
        (row.Facts.Institution, row.Facts.InstitutionKind).ShouldBe(("MX-SEDIF-CHP", FacilityKind.SocialAssistanceCentre));
        row.Facts.Place!.Subdivision.ShouldBe("MX-OAX");
        row.ExitedOn.ShouldBeNull();
    }

    [Fact]
    public void the_exit_is_the_first_fact_of_leaving_until_the_child_is_held_again()
    {
        Submitted[] left =
        [
            Placed(3, Shelter),
            An.Entry(new CustodyEnded { Ending = CustodyEnding.HandedToSponsor }, 4, "2024-05-24"),
            An.Release(5, "2024-05-24T20:00:00Z"),
            An.Entry(new ChildDied { DeathCause = DeathCause.Illness }, 6, "2025-01-01"),
        ];

        Row(left).ExitedOn.ShouldBe(new DateOnly(2024, 5, 24));
        Row([.. left[..^1], An.Custody(7, "2024-08-01", "MX-INM")]).ExitedOn.ShouldBeNull();
    }

    private static CaseIndexRow Row(params Submitted[] entries) =>
        CaseIndexRow.Of(Guid.NewGuid(), "TEST-0000-0000-0", An.File([An.Opening(), .. entries]));

    private static Submitted Placed(int id, Place place) => At(An.Placement(id), place);

    private static Submitted At(Submitted entry, Place place) => Submitted.Of(entry.Envelope with { Place = place }, entry.Body);
}
