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
}
