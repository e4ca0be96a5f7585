using System.Security.Cryptography;
using System.Text;
using Ledger.Api.Problems;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;

namespace Ledger.Api.Import.Maps;

/// <summary>Reads a map. Everything that is wrong with it is found at once, before any row is read.</summary>
public static class MapReader
{
    private const string Format = "1";

    /// <summary>Most columns of a file.</summary>
    private const int MostColumns = 500;

    /// <summary>Reads a map from the text of its file.</summary>
    /// <param name="file">The name under which faults are reported.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="MapException">It cannot be used.</exception>
    public static ImportMap Read(string file, string text)
    {
        var faults = new MapFaults();
        var map = MapTree.Read(new StringReader(text), faults) is { } root ? Map(root, text, faults) : null;
        return map is null || faults.Any ? throw new MapException(file, faults.All) : map;
    }

    private static ImportMap? Map(MapNode root, string text, MapFaults faults)
    {
        var members = MapMembers.Of(root, faults, "map", "source", "title", "credit", "file", "covers", "zone", "tables", "entries");
        if (!members.Any)
            return null;
        if (members.Need("map") is { } format && format is not MapText { Value: Format })
            faults.Add(format, Expected.OneOf([Format]));
        Check(members.Need("source"), Coverage.Find("import")!, faults);

        var file = MapMembers.Of(members.Need("file"), faults, "delimiter", "header", "safe");
        var header = file.Texts("header");
        foreach (var again in header.GroupBy(c => c.Value, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            faults.Add(again, Expected.NotTwice);
        foreach (var beyond in header.Skip(MostColumns))
            faults.Add(beyond, Expected.Form($"<= {MostColumns}"));
        string[] columns = [.. header.Select(c => c.Value)];
        var safe = file.Find("safe") is { } list ? file.TextsOf(list) : [];
        foreach (var unknown in safe.Where(c => !columns.Contains(c.Value, StringComparer.Ordinal)))
            faults.Add(unknown, Expected.Column);
        if (file.TextOrNull("delimiter") is { Length: not 1 } or "\"")
            faults.Add(file.Find("delimiter")!, Expected.OneOf([",", ";", "|", "\\t"]));

        if (members.Find("zone") is { } zone)
            TemplateReader.CheckZone(zone, faults);
        var templates = new TemplateReader(columns, Tables(members.Find("tables"), faults), members.TextOrNull("zone"), faults);
        return new()
        {
            Source = members.Text("source"),
            Title = Title(members.Need("title"), faults),
            Credit = CreditOf(members.Need("credit"), faults),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Delimiter = file.TextOrNull("delimiter") is { Length: 1 } delimiter ? delimiter[0] : ',',
            Header = columns,
            Safe = safe.Select(c => c.Value).ToHashSet(StringComparer.Ordinal),
            Covers = members.Find("covers") is { } covers ? CoversOf(covers, members.Text("source"), faults) : null,
            Entries = Entries(members.Need("entries"), templates, faults),
        };
    }

    private static List<EntryTemplate> Entries(MapNode? node, TemplateReader templates, MapFaults faults)
    {
        if (node is not MapList { Items.Count: > 0 } list)
        {
            if (node is not null)
                faults.Add(node, Expected.List);
            return [];
        }

        var entries = new List<EntryTemplate>();
        foreach (var item in list.Items)
        {
            if (templates.Entry(item) is not { } entry)
                continue;
            if (entries.Exists(e => e.Key == entry.Key))
                faults.Add(item, Expected.NotTwice);
            if (entries.Count == 0 && (!Opens(entry) || entry.Present.Count > 0))
                faults.Add(item, Expected.OpensFirst);
            if (entries.Count > 0 && Opens(entry))
                faults.Add(item, Expected.OpensOnce);
            entries.Add(entry);
        }

        return entries;
    }

    private static bool Opens(EntryTemplate entry) => typeof(IOpens).IsAssignableFrom(entry.Type.ClrType);

    private static Dictionary<string, MapObject> Tables(MapNode? node, MapFaults faults)
    {
        var tables = new Dictionary<string, MapObject>(StringComparer.Ordinal);
        if (node is not null and not MapObject)
            faults.Add(node, Expected.Object);
        foreach (var (name, rows) in (node as MapObject)?.Members ?? [])
        {
            if (rows is MapObject table)
                tables.Add(name.Value, table);
            else
                faults.Add(rows, Expected.Object);
        }

        return tables;
    }

    private static Bilingual Title(MapNode? node, MapFaults faults)
    {
        var members = MapMembers.Of(node, faults, "es", "en");
        return new(members.Text("es"), members.Text("en"));
    }

    private static Credit CreditOf(MapNode? node, MapFaults faults)
    {
        var members = MapMembers.Of(node, faults, "name", "licence", "url");
        return new(members.Text("name"), members.Text("licence"), members.Text("url"));
    }

    private static Covers CoversOf(MapNode node, string source, MapFaults faults)
    {
        var members = MapMembers.Of(node, faults, "by", "authority", "country", "chapters", "from", "until");
        var by = MapMembers.Of(members.Need("by"), faults, "authority", "role");
        foreach (var name in new[] { "authority", "role" })
            Check(by.Need(name), Actor.Find(name)!, faults);
        foreach (var name in new[] { "authority", "country", "from", "until" })
            Check(members.Find(name), Coverage.Find(name)!, faults);
        var chapters = members.Texts("chapters");
        var codes = Coverage.Find("chapters")!.Codes!;
        foreach (var unknown in chapters.Where(c => !codes.Contains(c.Value, StringComparer.Ordinal)))
            faults.Add(unknown, Expected.OneOf(codes));
        return new(
            new By { Authority = by.Text("authority"), Role = by.Text("role") },
            new CoverageDeclared
            {
                Authority = members.Text("authority"),
                Country = members.Text("country"),
                Chapters = [.. Enum.GetValues<Chapter>().Where(c => chapters.Any(t => t.Value == Field.Code(c.ToString())))],
                From = members.Text("from"),
                Until = members.TextOrNull("until"),
                Import = source,
            });
    }

    private static FieldSet Actor { get; } = FieldSet.Envelope.Find("by")!.Fields!;

    private static FieldSet Coverage { get; } = EntryCatalogue.Of(typeof(CoverageDeclared)).Fields;

    private static void Check(MapNode? node, Field field, MapFaults faults)
    {
        if (node is MapText text && FieldForm.WhyNot(field, text.Value) is { } expected)
            faults.Add(text, expected);
    }
}
