using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using NodaTime;

namespace Ledger.Domain.Tests.Cases;

public class KnowledgeTests
{
    private static readonly Recorded[] Record = An.Recorded(
        An.Opening(1, "2024-05-10"),
        An.Placement(2, "2024-05-20"),
        An.Correction(3, of: 2, An.Placement(2, "2024-05-22", FacilityKind.Hotel)),
        An.Annulment(4, of: 2));

    [Fact]
    public void what_is_known_at_a_version_is_that_many_entries()
    {
        Facility(new Knowledge(Version: 2)).ShouldBe(FacilityKind.Shelter);
        Facility(new Knowledge(Version: 3)).ShouldBe(FacilityKind.Hotel);
        Facility(new Knowledge(Version: 4)).ShouldBeNull();
        new Knowledge(Version: 3).Of(Record).Version.ShouldBe(3);
        new Knowledge(Version: 0).Of(Record).ShouldBeSameAs(CaseFile.Empty);
    }

    [Fact]
    public void what_is_known_at_an_instant_was_recorded_by_then()
    {
        Facility(new Knowledge(KnownAt: Record[2].RecordedAt - Duration.Epsilon)).ShouldBe(FacilityKind.Shelter);
        Facility(new Knowledge(KnownAt: Record[2].RecordedAt)).ShouldBe(FacilityKind.Hotel);
    }

    [Fact]
    public void what_is_known_at_a_position_stands_at_or_below_it()
    {
        new Knowledge(Position: 19).Of(Record).Version.ShouldBe(1);
        new Knowledge(Position: 20).Of(Record).Version.ShouldBe(2);
    }

    [Fact]
    public void limits_apply_together() => new Knowledge(Version: 3, Position: 20).Of(Record).Version.ShouldBe(2);

    [Fact]
    public void without_limits_everything_is_known()
    {
        Knowledge.All.Of(Record).Version.ShouldBe(4);
        Knowledge.All.Of(Record).Position.ShouldBe(40);
        Knowledge.All.Of(Record).LastRecordedAt.ShouldBe(Record[3].RecordedAt);
    }

    [Fact]
    public void as_of_never_filters_amendments()
    {
        // Recorded, and said to have occurred, long after the day that is asked about: the day is told as it is known today.
        var file = CaseFile.Of(Record[..3]);
        var day = Instant.FromUtc(2024, 5, 21, 0, 0);
        file.AsOf(day).Select(e => e.Number).ShouldBe([1]);
        Status.Of(file, day).Care.ShouldBeNull();
        Status.Of(new Knowledge(Version: 2).Of(Record), day).Care!.Facility.ShouldBe(FacilityKind.Shelter);
    }

    private static FacilityKind? Facility(Knowledge knowledge) => Status.Of(knowledge.Of(Record), Spec.Now).Care?.Facility;
}
