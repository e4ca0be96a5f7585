using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Amendments;
using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class AnnullingAnEntry
{
    [Fact]
    public void only_an_entry_of_the_case_is_annulled()
    {
        Given(An.Opening(1), An.Placement(2)).When(An.Annulment(3, of: 2)).Recorded().Chronicle.Count.ShouldBe(1);
        Given(An.Opening(1), An.Placement(2)).When(An.Annulment(3, of: 9)).Refused("amendment.target-unknown");
        Given(An.Opening(1)).When(An.Annulment(3, of: 3)).Refused("amendment.target-unknown");
    }

    [Fact]
    public void an_entry_is_annulled_once() =>
        Given(An.Opening(1), An.Placement(2), An.Annulment(3, of: 2)).When(An.Annulment(4, of: 2)).Refused("amendment.target-annulled");

    [Fact]
    public void an_annulment_is_annulled_and_the_entry_may_be_annulled_again()
    {
        var restored = Given(An.Opening(1), An.Placement(2), An.Annulment(3, of: 2)).When(An.Annulment(4, of: 3)).Recorded();
        restored.Chronicle.Count.ShouldBe(2);
        restored.When(An.Annulment(5, of: 2)).Recorded().Chronicle.Count.ShouldBe(1);
    }

    [Fact]
    public void an_annulled_entry_may_still_be_cited_and_ordered_after() =>
        Given(An.Opening(1), An.Placement(2), An.Annulment(3, of: 2)).When(An.Placement(4, after: 2)).Recorded().Version.ShouldBe(4);

    [Fact]
    public void the_opening_is_annulled_when_its_import_is_withdrawn_and_nothing_else_is_left()
    {
        var imported = Imported(An.Opening(1), An.Placement(2));
        imported.When(Withdrawal(3, of: 1)).Refused("amendment.opening");
        imported.When(Withdrawal(3, of: 2), An.Annulment(4, of: 1)).Refused("amendment.opening");

        var withdrawn = imported.When(Withdrawal(3, of: 2), Withdrawal(4, of: 1)).Recorded();

        withdrawn.Chronicle.ShouldBeEmpty();
        withdrawn.Child.ShouldBe(An.Child);
        Status.Of(withdrawn, Now).Stage.ShouldBe(Stage.None);
        Given(An.Opening(1)).When(Withdrawal(2, of: 1)).Refused("amendment.opening");
    }

    private static CaseFile Imported(params Submitted[] entries) => CaseFile.Of(
        Decide.On(CaseFile.Empty, entries, new(Yesterday, new("import", "system"), new("register", "0", 2)))
            .ShouldBeOfType<Decision.Accepted>().Entries);

    private static Submitted Withdrawal(int id, int of) =>
        An.Entry(new EntryAnnulled { Annuls = An.Id(of), Reason = AmendmentReason.ImportWithdrawn }, id);
}
