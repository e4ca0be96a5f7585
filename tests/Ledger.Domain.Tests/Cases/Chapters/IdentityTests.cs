using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Identity;
using Ledger.Domain.Cases.Rescue;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Chapters;

public class IdentityTests
{
    [Fact]
    public void the_last_determination_of_accompaniment_holds_and_the_identification_stays()
    {
        var status = Now(
            An.Opening(1), An.Identification(2), Accompanied(3, "2024-05-12", Accompaniment.Accompanied),
            Accompanied(4, "2024-05-14", Accompaniment.Separated));
        status.Identity!.Accompaniment.ShouldBe(Accompaniment.Separated);
        status.Identity.AccompanimentProof!.Number.ShouldBe(4);
        status.Child!.Accompaniment.ShouldBe(Accompaniment.Unaccompanied);
    }

    [Fact]
    public void a_questioned_age_is_open_until_it_is_assessed()
    {
        var open = Now(An.Opening(1), Questioned(2, "2024-05-12")).Identity!;
        open.AgeClaim.ShouldBe(AgeClaim.Majority);
        open.AgeProof!.Number.ShouldBe(2);

        var settled = Now(An.Opening(1), Questioned(2, "2024-05-12"), Assessed(3, "2024-05-13")).Identity!;
        settled.AgeClaim.ShouldBeNull();
        settled.AgeResult.ShouldBe(AgeResult.Minor);
        settled.AgeProof!.Number.ShouldBe(3);
    }

    [Fact]
    public void an_assessed_age_may_be_questioned_again()
    {
        var identity = Now(An.Opening(1), Assessed(2, "2024-05-12"), Questioned(3, "2024-05-13")).Identity!;
        identity.AgeClaim.ShouldBe(AgeClaim.Majority);
        identity.AgeResult.ShouldBe(AgeResult.Minor);
    }

    [Fact]
    public void an_assertion_of_another_source_stands_beside_the_identification()
    {
        var file = An.File(An.Opening(1), An.Identification(2), Asserted(3, "GT"));
        Status.Of(file, Spec.Now).Child!.Nationalities.ShouldBe(["HN"]);
        Status.Of(file, Spec.Now).Identity!.OtherAssertions.ShouldBe(1);
    }

    [Fact]
    public void a_nationality_that_any_source_asserts_makes_a_country_of_origin() =>
        Relations.Of(An.File(An.Opening(1), An.Identification(2), Asserted(3, "GT"))).Origins.ShouldBe(["GT", "HN"]);

    [Fact]
    public void the_relative_named_is_not_the_child() =>
        Given(An.Opening(1)).When(Asserted(2, "GT", An.Child)).Refused("subject.is-the-child");

    private static Submitted Accompanied(int id, string date, Accompaniment accompaniment) =>
        An.Entry(new AccompanimentDetermined { Accompaniment = accompaniment, BasedOn = [AccompanimentGround.ChildStatement] }, id, date);

    private static Submitted Questioned(int id, string date) =>
        An.Entry(new AgeQuestioned { AgeClaim = AgeClaim.Majority, ClaimedBy = Claimant.Authority }, id, date);

    private static Submitted Assessed(int id, string date) =>
        An.Entry(new AgeAssessed { Methods = [AgeMethod.Interview], AgeResult = AgeResult.Minor }, id, date);

    private static Submitted Asserted(int id, string nationality, SubjectId? person = null) => An.Entry(
        new IdentityAsserted { Confidence = AssertedConfidence.Probable, Nationalities = [nationality], Person = person }, id);

    private static Status Now(params Submitted[] entries) => Status.Of(An.File(entries), Spec.Now);
}
