using Ledger.Domain.Reference;

namespace Ledger.Domain.Tests.Reference;

public class AuthorityDirectoryTests
{
    [Theory]
    [InlineData("MX-INM", AuthorityClass.MigrationAuthority, "MX")]
    [InlineData("MX-SEDIF-CHP", AuthorityClass.CareAuthority, "MX")]
    [InlineData("MX-PPNNA-FEDERAL", AuthorityClass.ProtectionAuthority, "MX")]
    [InlineData("MX-PPNNA-OAX", AuthorityClass.ProtectionAuthority, "MX")]
    [InlineData("US-ORR", AuthorityClass.CareAuthority, "US")]
    [InlineData("US-EOIR", AuthorityClass.Court, "US")]
    [InlineData("HN-CONSULATE", AuthorityClass.ConsularAuthority, "HN")]
    [InlineData("SV-CONSULATE-TAPACHULA", AuthorityClass.ConsularAuthority, "SV")]
    [InlineData("UN-UNHCR", AuthorityClass.Organisation, null)]
    [InlineData("MX-INMOBILIARIA", null, "MX")]
    [InlineData("UN-WHO", null, null)]
    [InlineData("X", null, null)]
    [InlineData("", null, null)]
    public void a_code_says_class_and_country_as_far_as_they_are_known(string code, AuthorityClass? @class, string? country)
    {
        AuthorityDirectory.ClassOf(code).ShouldBe(@class);
        AuthorityDirectory.CountryOf(code).ShouldBe(country);
    }

    [Fact]
    public void every_row_has_a_class_and_a_name_in_both_languages() =>
        AuthorityDirectory.All.ShouldAllBe(a => a.Class != null && a.Es != null && a.En != null);

    [Fact]
    public void the_longest_row_stands_for_a_code() =>
        AuthorityDirectory.Find("MX-PPNNA-FEDERAL")!.En.ShouldBe("Federal Child Protection Procurator");
}
