using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Web.Cases;

/// <summary>Codes of the record as people read them. A code nobody has worded yet is shown as it is: it is on the record.</summary>
public sealed class Naming(Texts texts)
{
    /// <summary>An authority by its name and its code: the name may be that of the body a unit belongs to.</summary>
    public string Authority(string code) => AuthorityDirectory.Find(code) is { Es: { } es, En: { } en }
        ? $"{(texts.Language == PageLanguage.Spanish ? es : en)} ({code})"
        : code;

    public string Country(string code) => texts.Word("country", code);

    public string Spoken(string code) => texts.Word("spoken", code.Split('-')[0]);

    public string Code(string field, string code) => texts.Word($"code.{field}", code);

    public string Flag(bool value) => texts[value ? "yes" : "no"];

    public string Stage(Stage stage) => texts[$"stage.{stage}"];

    /// <summary>The codes of a closed list that a form offers, with their words.</summary>
    public IEnumerable<(string Code, string Word)> Choices(string field) => field == "stage"
        ? Enum.GetValues<Stage>().Where(stage => stage != Domain.Cases.Stage.None).Select(stage => (WireName<Stage>.Of(stage), Stage(stage)))
        : WireName<Sex>.All.Select(code => (code, Code(field, code)));

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
