using Ledger.Domain.Cases;

namespace Ledger.Domain.Tests.Cases;

public class RefusalsTests
{
    [Fact]
    public void the_codes_are_published_and_never_change() => Refusals.All.Select(r => r.Code).ShouldBe(
    [
        "case.not-opened", "case.already-opened", "case.closed", "case.merged", "entry.not-of-a-case", "entry.id-reused", "occurred.in-future",
        "learnt.in-future",
        "after.unknown", "after.circular", "refs.unknown", "amendment.target-unknown", "amendment.target-annulled",
        "amendment.of-amendment", "amendment.type-changed", "amendment.opening", "amendment.case-changed", "link.to-itself",
        "link.person-other", "amendment.child-changed", "subject.is-the-child",
        "birth.after-encounter", "child.died-before",
    ]);

    [Fact]
    public void every_refusal_has_a_source_and_speaks_both_languages()
    {
        foreach (var refusal in Refusals.All)
        {
            refusal.Code.ShouldMatch(@"\A[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\z");
            refusal.Source.ShouldNotBeNullOrWhiteSpace();
            refusal.Es.ShouldEndWith(".");
            refusal.En.ShouldEndWith(".");
            refusal.Es.ShouldNotBe(refusal.En);
        }
    }
}
