using Ledger.Domain.Cases.Time;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Tests.Reference;

public class AuthorityDirectoryTests
{
    [Theory]
    [InlineData("MX-INM", AuthorityClass.MigrationAuthority, "MX")]
    [InlineData("MX-INM-CHP-TAP", AuthorityClass.MigrationAuthority, "MX")]
    [InlineData("MX-SEDIF-CHP", AuthorityClass.CareAuthority, "MX")]
    [InlineData("MX-PPNNA-FEDERAL", AuthorityClass.ProtectionAuthority, "MX")]
    [InlineData("MX-PPNNA-OAX", AuthorityClass.ProtectionAuthority, "MX")]
    [InlineData("US-ORR", AuthorityClass.CareAuthority, "US")]
    [InlineData("US-EOIR", AuthorityClass.Court, "US")]
    [InlineData("HN-CONSULATE", AuthorityClass.ConsularAuthority, "HN")]
    [InlineData("SV-CONSULATE-TAPACHULA", AuthorityClass.ConsularAuthority, "SV")]
    [InlineData("CO-CONSULATE", AuthorityClass.ConsularAuthority, "CO")]
    [InlineData("UN-UNHCR", AuthorityClass.Organisation, null)]
    [InlineData("COE-ECTHR", AuthorityClass.Court, null)]
    [InlineData("MX-SIPINNA", null, "MX")]
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
    public void every_actor_of_the_protocols_has_a_row()
    {
        string[] actors =
        [
            "MX-INM", "MX-SNDIF", "MX-SEDIF", "MX-SMDIF", "MX-PPNNA", "MX-PPNNA-FEDERAL", "MX-SIPINNA", "MX-COMAR", "MX-SRE",
            "MX-CONSULATE",
            "GT-CONSULATE", "SV-CONSULATE", "HN-CONSULATE", "MX-FGR", "MX-FEVIMTRA", "MX-FGE", "MX-PJF", "MX-TSJ", "MX-CNDH", "MX-CEDH",
            "MX-UPMRIP", "US-CBP", "US-CBP-USBP", "US-CBP-OFO", "US-ICE", "US-HHS", "US-ACF", "US-ORR", "US-EOIR", "US-USCIS", "GT-PGN",
            "GT-PGN-PNA", "GT-SBS", "GT-IGM", "GT-MINEX", "GT-MSPAS", "GT-PNC", "GT-PDH", "GT-CNM", "SV-CONAPINA", "SV-CONNA", "SV-ISNA",
            "SV-JUNTA", "SV-PGR", "SV-DGME", "SV-MINSAL", "SV-PDDH", "HN-SENAF", "HN-DINAF", "HN-INM", "HN-RNP", "UN-UNHCR", "UN-UNICEF",
            "UN-IOM", "INT-ICRC", "INT-ICMPD", "INT-CRM", "EU-DEL-MX",
        ];
        actors.Where(code => AuthorityDirectory.Find(code)?.Code != code).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MX-INM")]
    [InlineData("MX-SEDIF")]
    [InlineData("MX-PPNNA")]
    [InlineData("MX-FGE")]
    [InlineData("MX-TSJ")]
    [InlineData("MX-CEDH")]
    public void what_exists_once_in_each_federal_entity_has_a_row_for_each(string code)
    {
        var rows = AuthorityDirectory.UnitsOf(code).Where(a => a.Territory != null).ToArray();
        rows.Length.ShouldBe(32);
        rows.ShouldAllBe(a => a.Code == $"{code}-{a.Territory!.Substring(3)}" && a.Class == AuthorityDirectory.ClassOf(code));
    }

    [Fact]
    public void the_longest_row_stands_for_a_code() =>
        AuthorityDirectory.Find("MX-PPNNA-FEDERAL")!.En.ShouldBe("Federal Child Protection Procurator");

    [Theory]
    [InlineData("HN-DINAF", "2018-10-22", Recognition.Known)]
    [InlineData("HN-DINAF", "2024-01-05", Recognition.NotInOffice)]
    [InlineData("HN-DINAF", "2022-03", Recognition.Known)]
    [InlineData("HN-SENAF", "2018-10-22", Recognition.NotInOffice)]
    [InlineData("SV-ISNA", "2022-12-31T23:59:00-06:00", Recognition.Known)]
    [InlineData("SV-ISNA", "2023-01-05", Recognition.NotInOffice)]
    [InlineData("SV-CONAPINA", "2022-06-01", Recognition.NotInOffice)]
    [InlineData("SV-CONAPINA", "2022-06-01/2023-06-01", Recognition.Known)]
    [InlineData("SV-CONAPINA", null, Recognition.Known)]
    [InlineData("MX-PPNNA-CHH", "2014-03-06", Recognition.NotInOffice)]
    [InlineData("MX-PPNNA-CHH-JRZ", "2014-03-06", Recognition.NotInOffice)]
    [InlineData("MX-PPNNA-CHH-JRZ", "2016-03-06", Recognition.Unit)]
    [InlineData("MX-FOO", "2016-03-06", Recognition.Unknown)]
    public void an_authority_is_not_in_office_only_where_it_certainly_did_not_exist(string code, string? date, Recognition expected) =>
        AuthorityDirectory.FindOn(code, EventTime.Of(date, "America/Mexico_City")).Recognition.ShouldBe(expected);

    [Theory]
    [InlineData("HN-SENAF", "HN-DINAF")]
    [InlineData("HN-DINAF", "HN-IHNFA")]
    [InlineData("SV-CONAPINA", "SV-CONNA", "SV-ISNA")]
    [InlineData("GT-IGM", "GT-DGM")]
    [InlineData("MX-FGR", "MX-PGR")]
    public void who_took_over_is_known_from_both_sides(string code, params string[] predecessors) =>
        AuthorityDirectory.PredecessorsOf(code).Select(a => a.Code).ShouldBe(predecessors);
}
