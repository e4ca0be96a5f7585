using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Representation;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class RepresentingTheChild
{
    private static readonly SubjectId Lawyer = new(new("01900000-0000-7000-9000-000000000003"));
    private static readonly SubjectId Guardian = new(new("01900000-0000-7000-9000-000000000004"));

    [Fact]
    public void whoever_is_designated_is_in_office() =>
        InOffice(Designated(2, "2024-05-12", RepresentationKind.Counsel, Lawyer), Designated(3, "2024-05-13", RepresentationKind.Guardian, Guardian))
            .ShouldBe([Lawyer, Guardian]);

    [Fact]
    public void the_child_does_not_represent_itself() =>
        Given(An.Opening(1)).When(Designated(2, "2024-05-12", RepresentationKind.Counsel, An.Child)).Refused("subject.is-the-child");

    [Theory]
    [InlineData("2024-05-20")]
    [InlineData("2024-05-12")]
    [InlineData("2024")]
    [InlineData(null)]
    public void whoever_may_have_been_relieved_is_not(string? ended) => InOffice(
        Designated(2, "2024-05-12", RepresentationKind.Counsel, Lawyer), Ended(3, ended, RepresentationKind.Counsel, Lawyer)).ShouldBeEmpty();

    [Fact]
    public void whoever_is_designated_again_is_in_office_again() => InOffice(
        Designated(2, "2024-05-12", RepresentationKind.Counsel, Lawyer),
        Ended(3, "2024-05-14", RepresentationKind.Counsel, Lawyer),
        Designated(4, "2024-05-16", RepresentationKind.Counsel, Lawyer)).ShouldBe([Lawyer]);

    [Fact]
    public void an_end_that_names_nobody_ends_all_of_its_kind() => InOffice(
        Designated(2, "2024-05-12", RepresentationKind.Counsel, Lawyer),
        Designated(3, "2024-05-12", RepresentationKind.Guardian, Guardian),
        Ended(4, "2024-05-14", RepresentationKind.Counsel, null)).ShouldBe([Guardian]);

    [Fact]
    public void an_annulled_designation_gives_no_office() =>
        InOffice(Designated(2, "2024-05-12", RepresentationKind.Counsel, Lawyer), An.Annulment(3, of: 2)).ShouldBeEmpty();

    [Fact]
    public void an_authority_that_represents_is_assigned() =>
        Relations.Of(An.File(An.Opening(1), An.Entry(
            new RepresentativeDesignated { Representation = RepresentationKind.Guardian, RepresentingAuthority = "MX-PPNNA-CHP" }, 2)))
            .Assigned.ShouldContain("MX-PPNNA-CHP");

    [Fact]
    public void a_need_is_wanting_until_someone_of_the_kind_is_designated()
    {
        var need = An.Entry(new RepresentationNeedIdentified { Representation = RepresentationKind.Guardian }, 2, "2024-05-12");
        Representation(need).Wanting.ShouldBe(RepresentationKind.Guardian);
        Representation(need, Designated(3, "2024-05-13", RepresentationKind.Counsel, Lawyer)).Wanting.ShouldBe(RepresentationKind.Guardian);
        var met = Representation(need, Designated(3, "2024-05-13", RepresentationKind.Guardian, Guardian));
        met.Wanting.ShouldBeNull();
        met.InOffice.Single().Proof.Number.ShouldBe(3);
    }

    private static RepresentationStatus Representation(params Submitted[] entries) =>
        Status.Of(An.File([An.Opening(1), .. entries]), Now).Representation!;

    private static IReadOnlyList<SubjectId> InOffice(params Submitted[] entries) =>
        Relations.Of(An.File([An.Opening(1), .. entries])).Representatives;

    private static Submitted Designated(int id, string? date, RepresentationKind kind, SubjectId who) =>
        An.Entry(new RepresentativeDesignated { Representation = kind, Representative = who }, id, date);

    private static Submitted Ended(int id, string? date, RepresentationKind kind, SubjectId? who) =>
        An.Entry(new RepresentationEnded { Representation = kind, Reason = RepresentationEndReason.Replaced, Representative = who }, id, date);
}
