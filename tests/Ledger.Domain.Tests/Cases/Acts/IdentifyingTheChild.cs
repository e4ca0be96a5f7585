using static Ledger.Domain.Tests.Cases.Spec;

namespace Ledger.Domain.Tests.Cases.Acts;

public class IdentifyingTheChild
{
    [Theory]
    [InlineData("2024-05-11", "2024-05")]
    [InlineData("2024-05", "2024-05")]
    [InlineData("2024", "2024-06")]
    [InlineData(null, "2024-06")]
    public void a_child_may_have_been_born_by_the_encounter(string? encounter, string birth) =>
        Given(An.Opening()).When(An.Identification(2, encounter, birth)).Recorded().Version.ShouldBe(2);

    [Theory]
    [InlineData("2024-05-11", "2024-06")]
    [InlineData("2023", "2024-01")]
    [InlineData("../2024-04-30", "2024-05")]
    public void no_child_is_met_before_its_birth(string encounter, string birth) =>
        Given(An.Opening()).When(An.Identification(2, encounter, birth)).Refused("birth.after-encounter");

    [Fact]
    public void a_child_may_be_identified_again() =>
        Given(An.Opening(), An.Identification(2)).When(An.Identification(3)).Recorded().Version.ShouldBe(3);
}
