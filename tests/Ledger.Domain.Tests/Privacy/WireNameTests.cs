using Ledger.Domain.Privacy;

namespace Ledger.Domain.Tests.Privacy;

public sealed class WireNameTests
{
    [Fact]
    public void roles_purposes_and_acts_travel_in_kebab_case()
    {
        WireName<Role>.All.ShouldBe([
            "recorder", "case-authority", "supervisor", "approver", "legal-representative", "child", "auditor", "oversight",
            "statistician", "data-protection-officer", "integration-client", "operator"]);
        WireName<Purpose>.All.ShouldBe([
            "care", "representation", "audit", "oversight", "statistics", "subject-rights", "emergency", "integration"]);
    }

    [Theory]
    [InlineData("Care")]
    [InlineData("care ")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(null)]
    public void another_spelling_is_no_purpose(string? name) => WireName<Purpose>.TryParse(name, out _).ShouldBeFalse();

    [Fact]
    public void every_name_is_read_back()
    {
        foreach (var name in WireName<Role>.All)
        {
            WireName<Role>.TryParse(name, out var role).ShouldBeTrue();
            WireName<Role>.Of(role).ShouldBe(name);
        }
    }
}
