using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Reference.Reading;

/// <summary>What a file of the register looks like; every part is optional, so that each file holds what belongs together.</summary>
internal static class RegisterShape
{
    private static readonly Shape Line = new Shape.Text(@"[^\n]+", 500, "one line of text");
    private static readonly Shape Id = new Shape.Text("[a-z0-9][a-z0-9-]*", 60, "lower-case letters, digits, hyphens");
    private static readonly Shape Country = new Shape.Text("[A-Z]{2}", 2, "ISO 3166-1 alpha-2");
    private static readonly Shape Subdivision = new Shape.Text("[A-Z]{2}-[A-Z0-9]{1,3}", 6, "ISO 3166-2");
    private static readonly Shape AuthorityCode = new Shape.Text("[A-Z]{2,4}-[A-Z0-9][A-Z0-9-]*", 40, "authority code");
    private static readonly Shape FacilityCode = new Shape.Text("[A-Za-z0-9][A-Za-z0-9.-]*", 60, "facility code");
    private static readonly Shape Municipality = new Shape.Text("[0-9]{5}", 5, "five digits");
    private static readonly Shape Date = new Shape.Text("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", 10, "2014-12-05, 2014-12 or 2014");

    private static readonly Shape Known = new Shape.Map("date", [Must("date", Date), Must("source", Id)]);
    private static readonly Member[] Names = [Must("es", Line), Must("en", Line)];
    private static readonly Member[] Period = [May("since", Known), May("until", Known)];

    private static readonly Shape Source = new Shape.Map(
        "source", [Must("id", Id), Must("confidence", Codes<Confidence>()), Must("citation", Line)]);

    private static readonly Shape Authority = new Shape.Map("authority",
    [
        Must("code", AuthorityCode), May("class", Codes<AuthorityClass>()), May("country", Country), May("territory", Subdivision),
        May("parent", AuthorityCode), Must("source", Id), .. Names, .. Period,
        May("successors", new Shape.List(new Shape.Map("successor", [Must("code", AuthorityCode), Must("source", Id)]), 1, 10)),
    ]);

    private static readonly Shape Facility = new Shape.Map("facility",
    [
        Must("code", FacilityCode), May("kind", Codes<FacilityKind>()), Must("country", Country), May("territory", Subdivision),
        May("municipality", Municipality), May("authority", AuthorityCode), Must("source", Id), .. Names, .. Period,
    ]);

    private static readonly Shape CountryRow = new Shape.Map("country", [Must("code", Country), .. Names]);

    private static readonly Shape SubdivisionRow = new Shape.Map("subdivision",
    [
        Must("code", Subdivision), .. Names, May("census", new Shape.Text("[0-9]{2}", 2, "two digits")), May("formerly", Subdivision),
    ]);

    /// <summary>A whole file.</summary>
    public static Shape.Map File { get; } = new("register",
    [
        May("version", new Shape.Number(1, 9_999)), May("sources", Rows(Source)), May("authorities", Rows(Authority)),
        May("facilities", Rows(Facility)), May("countries", Rows(CountryRow)), May("subdivisions", Rows(SubdivisionRow)),
    ]);

    private static Member Must(string name, Shape shape) => new(name, shape, true, name);

    private static Member May(string name, Shape shape) => new(name, shape, false, name);

    private static Shape Rows(Shape row) => new Shape.List(row, 1, 5_000);

    private static Shape Codes<T>()
        where T : struct, Enum => new Shape.Code([.. Enum.GetValues<T>().Select(PackShape.Kebab)]);
}
