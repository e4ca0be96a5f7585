using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
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

    public string Subdivision(string code) => texts.Word("place", code);

    public string Spoken(string code) => texts.Word("spoken", code.Split('-')[0]);

    public string Field(string path) => EntryWords.Field(path)?.Label.In(texts.Language) ?? path;

    public string Code(string path, string code) => EntryWords.Code(path, code)?.In(texts.Language) ?? code;

    /// <summary>A type of entry by its title.</summary>
    public string Entry(string name) => EntryCatalogue.Find(name, 1) is { } type
        ? texts.Language == PageLanguage.Spanish ? type.TitleEs : type.TitleEn
        : name;

    public string Flag(bool value) => texts[value ? "yes" : "no"];

    public string Stage(Stage stage) => texts[$"stage.{stage}"];

    /// <summary>A place, from the finest that is in clear to the country.</summary>
    public string Place(Place place)
    {
        string?[] parts =
        [
            place.Facility, place.Municipality, place.Subdivision is { } code ? Subdivision(code) : null, Country(place.Country)
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
