using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Web.Cases;

/// <summary>Codes of the record as people read them. A code nobody has worded yet is shown as it is: it is on the record.</summary>
public sealed class Naming(Texts texts)
{
    /// <summary>An authority by its name and its code: the name may be that of the body a unit belongs to.</summary>
    public string Authority(string code) => AuthorityDirectory.Find(code) is { } known ? $"{Name(known.Es, known.En)} ({code})" : code;

    public string Country(string code) => PlaceDirectory.FindCountry(code) is { } known ? Name(known.Es, known.En) : code;

    public string Subdivision(string code) => PlaceDirectory.FindSubdivision(code) is { } known ? Name(known.Es, known.En) : code;

    /// <summary>A facility by its name and its code.</summary>
    public string Facility(string code) => FacilityDirectory.Find(code) is { } known ? $"{Name(known.Es, known.En)} ({code})" : code;

    /// <summary>Since when and until when, as far as either is known.</summary>
    public string Existed(Existence existence) => (existence.Since?.Date, existence.Until?.Date) switch
    {
        (null, null) => texts["authorities.existed.unknown"],
        ({ } since, null) => texts.Fill("authorities.existed.since", since),
        (null, { } until) => texts.Fill("authorities.existed.until", until),
        ({ } since, { } until) => texts.Fill("authorities.existed.both", since, until)
    };

    public string Spoken(string code) => texts.Word("spoken", code.Split('-')[0]);

    public string Field(string path) => EntryWords.Field(path)?.Label.In(texts.Language) ?? path;

    public string Code(string path, string code) => EntryWords.Code(path, code)?.In(texts.Language) ?? code;

    /// <summary>A type of entry by its title.</summary>
    public string Entry(string name) => EntryCatalogue.Find(name, 1) is { } type
        ? texts.Language == PageLanguage.Spanish ? type.TitleEs : type.TitleEn
        : name;

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
            place.Facility is { } facility ? Facility(facility) : null, place.Municipality,
            place.Subdivision is { } part ? Subdivision(part) : null, Country(place.Country)
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private string Name(string es, string en) => texts.Language == PageLanguage.Spanish ? es : en;
}
