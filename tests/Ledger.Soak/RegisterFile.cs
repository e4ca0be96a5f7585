using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ledger.Soak;

/// <summary>The register of releases as a file: read and counted without the importer, or invented in its shape.</summary>
internal static class RegisterFile
{
    private const string Header =
        "childs_country_of_origin,childs_gender,childs_date_of_entry,childs_date_of_release,sponsor_category,"
        + "relationship_of_sponsor,state_abbr,county,city";

    /// <summary>Rows of no child, in the shape of the register.</summary>
    public static string Invent(string folder, int rows)
    {
        var path = Path.Combine(folder, "invented.csv");
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine(Header);
        for (var i = 0; i < rows; i++)
            file.WriteLine(string.Join(
                ',',
                i % 3 == 0 ? "Guatemala" : "Honduras",
                i % 2 == 0 ? "F" : "M",
                new DateOnly(2019, 1, 1).AddDays(i % 365).ToString("o", CultureInfo.InvariantCulture),
                i % 10 == 0 ? "" : new DateOnly(2019, 2, 1).AddDays(i % 365).ToString("o", CultureInfo.InvariantCulture),
                i % 4 == 0 ? "Immediate relative" : "Parent or guardian",
                i % 4 == 0 ? "Sister" : "Mother",
                "TX", "Travis", "Nowhere"));
        return path;
    }

    /// <summary>How many rows there are of each kind, as the keys of <see cref="InLedger"/> name them.</summary>
    public static (int Rows, Dictionary<string, long> Counts) Count(string path)
    {
        using var file = new StreamReader(Unpacked(path));
        var counts = new Dictionary<string, long>();
        var rows = 0;
        file.ReadLine();
        while (file.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            rows++;
            Add($"entered {cells[2][..7]}");
            Add(cells[1] == "F" ? "sex female" : "sex male");
            if (cells[3].Length > 0)
                Add($"released {cells[3][..7]}");
        }

        return (rows, counts);

        void Add(string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>The same counts of what the ledger holds.</summary>
    public const string InLedger = """
        select 'entered ' || left(data -> 'occurredAt' ->> 'date', 7), count(*)
        from ledger.mt_events where type = 'child-identified.v1' and headers ? 'import' group by 1
        union all
        select 'sex ' || (data ->> 'sex'), count(*)
        from ledger.mt_events where type = 'child-identified.v1' and headers ? 'import' group by 1
        union all
        select 'released ' || left(data -> 'occurredAt' ->> 'date', 7), count(*)
        from ledger.mt_events where type = 'released-to-sponsor.v1' and headers ? 'import' group by 1
        """;

    private static Stream Unpacked(string path) => path.EndsWith(".gz", StringComparison.Ordinal)
        ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress)
        : File.OpenRead(path);
}
