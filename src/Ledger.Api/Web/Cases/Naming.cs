using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases;

/// <summary>Codes of the record as people read them. A code nobody has worded yet is shown as it is: it is on the record.</summary>
public sealed class Naming(Texts texts)
{
    public string Authority(string code) => texts.Word("authority", code);

    public string Country(string code) => texts.Word("country", code);

    public string Spoken(string code) => texts.Word("spoken", code.Split('-')[0]);

    public string Code(string field, string code) => texts.Word($"code.{field}", code);

    public string Flag(bool value) => texts[value ? "yes" : "no"];

    public string Stage(Stage stage) => texts[$"stage.{stage}"];

    /// <summary>A place, from the finest that is in clear to the country.</summary>
    public string Place(Place place)
    {
        string?[] parts =
        [
            place.Facility, place.Municipality, place.Subdivision is { } code ? texts.Word("place", code) : null, Country(place.Country)
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
