using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Reference.Reading;

/// <summary>The rows of all files, each with the file it stands in, held against one another: what a row points at must be there.</summary>
internal sealed class RegisterRows(IEnumerable<(Members Root, ErrorSink Errors)> files)
{
    private readonly (Members Root, ErrorSink Errors)[] _files = [.. files];

    public IEnumerable<Members> Sources => Of("sources").Select(r => r.Row);

    public IEnumerable<Members> Authorities => Of("authorities").Select(r => r.Row);

    public IEnumerable<Members> Facilities => Of("facilities").Select(r => r.Row);

    public IEnumerable<Members> Countries => Of("countries").Select(r => r.Row);

    public IEnumerable<Members> Subdivisions => Of("subdivisions").Select(r => r.Row);

    public void Check()
    {
        var sources = Keys("sources", "id");
        var authorities = Keys("authorities", "code");
        var countries = Keys("countries", "code");
        var subdivisions = Keys("subdivisions", "code");
        Keys("facilities", "code");
        foreach (var (row, errors) in Of("authorities").Concat(Of("facilities")))
        {
            Points(row, "source", sources, "the id of a source", errors);
            Points(row, "country", countries, "a country of the register", errors);
            Points(row, "territory", subdivisions, "a subdivision of the register", errors);
            Points(row, "parent", authorities, "an authority of the register", errors);
            Points(row, "authority", authorities, "an authority of the register", errors);
            IsWithin(row, errors);
            Period(row, sources, errors);
            foreach (var successor in row.List("successors").Cast<Members>())
            {
                Points(successor, "code", authorities, "an authority of the register", errors);
                Points(successor, "source", sources, "the id of a source", errors);
            }
        }
    }

    private IEnumerable<(Members Row, ErrorSink Errors)> Of(string part) =>
        _files.SelectMany(f => f.Root.List(part).Select(node => ((Members)node, f.Errors)));

    private HashSet<string> Keys(string part, string key)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, errors) in Of(part))
            if (!keys.Add(row.Text(key)))
                errors.Add(row.Find(key)!, PackErrors.Duplicate, row.Text(key));
        return keys;
    }

    private static void Points(Members row, string name, HashSet<string> keys, string expected, ErrorSink errors)
    {
        if (row.Find(name) is Leaf leaf && !keys.Contains(leaf.Value))
            errors.Add(leaf, PackErrors.Value, expected);
    }

    private static void IsWithin(Members row, ErrorSink errors)
    {
        if (row.Find("territory") is Leaf territory
            && row.TextOrNull("country") is var country
            && (country is null || !territory.Value.StartsWith(country + "-", StringComparison.Ordinal)))
            errors.Add(territory, PackErrors.Combination, "a part of the row's own country");
    }

    private static void Period(Members row, HashSet<string> sources, ErrorSink errors)
    {
        foreach (var name in new[] { "since", "until" })
            if (row.Find(name) is Members known)
            {
                Points(known, "source", sources, "the id of a source", errors);
                if (Dates.Read(known.Text("date")) is null)
                    errors.Add(known.Find("date")!, PackErrors.Value, "a date of the calendar");
            }

        if (Read(row, "since") is { } since && Read(row, "until") is { } until && since.Earliest > until.Latest)
            errors.Add(row.Find("until")!, PackErrors.Combination, "until not before since");
    }

    private static (NodaTime.Instant Earliest, NodaTime.Instant Latest)? Read(Members row, string name) =>
        row.Find(name) is Members known ? Dates.Read(known.Text("date")) : null;
}
