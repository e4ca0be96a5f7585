using System.Text;
using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;
using Ledger.Domain.Reference;
using Ledger.Domain.Tests.Cases.Schema;

namespace Ledger.Domain.Tests.Reference;

public class RegisterCheckTests
{
    private static readonly Place Tapachula = new()
    {
        Country = "MX",
        Subdivision = "MX-CHP",
        Municipality = "07089",
        Facility = "MX-EM-TAP",
    };

    [Fact]
    public void everything_that_is_known_is_said_to_be() =>
        Placed(Tapachula).ShouldBe(new Dictionary<string, Recognition>
        {
            ["by.authority"] = Recognition.Known,
            ["place.country"] = Recognition.Known,
            ["place.subdivision"] = Recognition.Known,
            ["place.municipality"] = Recognition.WellFormed,
            ["place.facility"] = Recognition.Known,
        }, ignoreOrder: true);

    [Fact]
    public void a_facility_is_held_against_its_place_its_kind_and_its_days()
    {
        Placed(Tapachula with { Facility = "MX-NEW-01" })["place.facility"].ShouldBe(Recognition.Unknown);
        Placed(Tapachula with { Subdivision = "MX-OAX", Municipality = null })["place.facility"].ShouldBe(Recognition.Elsewhere);
        Placed(Tapachula, kind: FacilityKind.SocialAssistanceCentre)["place.facility"].ShouldBe(Recognition.OtherKind);
        Placed(new() { Country = "BE", Facility = "BE-CENTRE-127" }, "2002-08-18", FacilityKind.BorderFacility)["place.facility"]
            .ShouldBe(Recognition.Known);
        Placed(new() { Country = "BE", Facility = "BE-CENTRE-127" }, "2020-08-18", FacilityKind.BorderFacility)["place.facility"]
            .ShouldBe(Recognition.NotInOffice);
    }

    [Theory]
    [InlineData("MX", "MX-CHP", Recognition.Known)]
    [InlineData("GT", "GT-SM", Recognition.Known)]
    [InlineData("GT", "GT-12", Recognition.Known)]
    [InlineData("MX", "MX-QQQ", Recognition.Unknown)]
    [InlineData("US", "MX-CHP", Recognition.Elsewhere)]
    [InlineData("FR", "FR-62", null)]
    public void a_part_of_a_country_is_known_where_the_register_has_its_parts(string country, string code, Recognition? expected) =>
        PlaceDirectory.OfSubdivision(country, code).ShouldBe(expected);

    [Theory]
    [InlineData("MX", "MX-CHP", "07089", Recognition.WellFormed)]
    [InlineData("MX", null, "07089", Recognition.WellFormed)]
    [InlineData("MX", "MX-OAX", "07089", Recognition.Elsewhere)]
    [InlineData("MX", null, "33001", Recognition.Malformed)]
    [InlineData("MX", null, "07000", Recognition.Malformed)]
    [InlineData("MX", null, "7089", Recognition.Malformed)]
    [InlineData("MX", "MX-CHP", "Tapachula", null)]
    [InlineData("US", "US-TX", "48215", null)]
    public void of_a_municipality_only_the_form_is_checked(string country, string? part, string code, Recognition? expected) =>
        PlaceDirectory.OfMunicipality(country, part, code).ShouldBe(expected);

    [Fact]
    public void a_recipient_is_held_against_the_register_as_the_actor_is()
    {
        Said(new NoticeGiven { To = AuthorityClass.CareAuthority, Recipient = "HN-DINAF" })["recipient"].ShouldBe(Recognition.NotInOffice);
        Said(new ReferredToCare { To = "MX-DIF-FOO" })["to"].ShouldBe(Recognition.Unknown);
        Said(new ReferredToCare { To = "MX-SMDIF-TAPACHULA" })["to"].ShouldBe(Recognition.Unit);
    }

    [Fact]
    public void every_authority_of_every_type_is_checked()
    {
        foreach (var type in EntryCatalogue.All)
        {
            var sample = Clear.Parse(Encoding.UTF8.GetString(Sample.Of(type)));
            var standing = Authorities(type.Fields, "").Where(path => Stands(sample, path));
            RegisterCheck.Of(Clear.Read(Clear.Seal(sample))).Keys.Where(path => !path.StartsWith("place.", StringComparison.Ordinal))
                .Select(WithoutIndex).Distinct().ShouldBe(standing, ignoreOrder: true, customMessage: type.Alias);
        }
    }

    private static IReadOnlyDictionary<string, Recognition> Placed(
        Place place, string date = "2024-05-20", FacilityKind kind = FacilityKind.MigrationStation) =>
        Said(new PlacedInCare { Facility = kind }, date, place);

    private static IReadOnlyDictionary<string, Recognition> Said(Entry body, string date = "2024-05-20", Place? place = null) =>
        RegisterCheck.Of(Submitted.Of(new()
        {
            OccurredAt = EventTime.Of(date, "America/Mexico_City"),
            By = new() { Authority = "MX-INM", Role = "officer" },
            Place = place,
        }, body));

    private static IEnumerable<string> Authorities(FieldSet fields, string path) => fields.All.SelectMany(field =>
        field.Kind == FieldKind.Object ? Authorities(field.Fields!, $"{path}{field.Name}.")
        : field.Text?.Pattern == Pattern.Authority ? [path + field.Name]
        : Enumerable.Empty<string>());

    private static bool Stands(JsonElement sample, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (sample.ValueKind == JsonValueKind.Array)
                sample = sample[0];
            if (!sample.TryGetProperty(name, out sample))
                return false;
        }

        return true;
    }

    private static string WithoutIndex(string path) => string.Join('.', path.Split('.').Where(part => !part.All(char.IsAsciiDigit)));
}
