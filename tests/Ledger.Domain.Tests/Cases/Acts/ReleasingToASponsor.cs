using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class ReleasingToASponsor
{
    [Fact]
    public void the_sponsor_is_a_person_of_their_own()
    {
        Given(An.Opening(1)).When(An.Release(2, "2024-05-20", An.Sponsor)).Recorded().Version.ShouldBe(2);
        Given(An.Opening(1)).When(An.Release(2, "2024-05-20", An.Child)).Refused("subject.is-the-child");
    }

    [Fact]
    public void a_source_may_not_tell_sponsors_apart() =>
        Given(An.Opening(1)).When(An.Release(2, "2024-05-20", sponsor: null)).Recorded().Version.ShouldBe(2);
}
