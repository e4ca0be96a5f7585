using System.Text.Json;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Ledger.Api.Import.Maps;

/// <summary>Reads the entries of a map against the fields of their types, so that no row can fail for the map's sake.</summary>
/// <param name="header">The columns of the file.</param>
/// <param name="tables">The code tables.</param>
/// <param name="zone">The zone of dates that name none.</param>
/// <param name="faults">Receives what is wrong.</param>
internal sealed class TemplateReader(
    IReadOnlyList<string> header, IReadOnlyDictionary<string, MapObject> tables, string? zone, MapFaults faults)
{
    /// <summary>The entry at a node, or null where it has faults.</summary>
    public EntryTemplate? Entry(MapNode node)
    {
        var members = MapMembers.Of(node, faults, "key", "present", "entry");
        if (!members.Any)
            return null;
        var present = members.Find("present") is { } columns ? members.TextsOf(columns).Select(IndexOf).ToArray() : [];
        if (members.Need("entry") is not { } body || TypeOf(body) is not { } type)
            return null;
        var key = members.TextOrNull("key") ?? type.Name;
        return new() { Key = key, Type = type, Present = present, Json = Body((MapObject)body, type, key) };
    }

    /// <summary>Finds fault with what is no zone.</summary>
    public static void CheckZone(MapNode node, MapFaults faults)
    {
        if (node is not MapText name || !TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(name.Value))
            faults.Add(node, Expected.Zone);
    }

    private EntryType? TypeOf(MapNode body)
    {
        if (body is not MapObject entry)
        {
            faults.Add(body, Expected.Object);
            return null;
        }

        if (entry.Find("type") is not MapText name || !Possible.Contains(name.Value, StringComparer.Ordinal))
            faults.Add(entry.Find("type") ?? entry, entry.Find("type") is null ? Expected.Member("type") : Expected.OneOf(Possible));
        else if (entry.Find("v") is not MapText v || !int.TryParse(v.Value, out var version)
            || EntryCatalogue.Find(name.Value, version) is not { } type)
            faults.Add(entry.Find("v") ?? entry, Expected.Version);
        else
            return type;
        return null;
    }

    /// <summary>Types of entries of a case. Amendments are about the record, and an import brings none of its own.</summary>
    private static IReadOnlyList<string> Possible { get; } =
        [.. EntryCatalogue.All.Where(t => !t.Amends && !t.JoinsCase && t.Chapter != Chapter.Ledger).Select(t => t.Name).Distinct()];

    private ObjectTemplate Body(MapObject body, EntryType type, string key)
    {
        if (body.Find("id") is { } id)
            faults.Add(id, Expected.GivenByImport);
        var members = Members(body, type.Fields, "", given: "id");
        return new([(JsonEncodedText.Encode("id"), new IdTemplate($"entry/{key}")), .. members]);
    }

    private List<(JsonEncodedText Name, ValueTemplate Value)> Members(MapObject from, FieldSet fields, string pointer, string? given = null)
    {
        var members = new List<(JsonEncodedText, ValueTemplate)>();
        foreach (var (name, node) in from.Members)
        {
            if (name.Value == given)
                continue;
            if (fields.Find(name.Value) is not { } field)
                faults.Add(name, Expected.OneOf(fields.All.Where(f => !f.IsSealed).Select(f => f.Name)));
            else if (field.IsSealed || field.Kind == FieldKind.Entry)
                faults.Add(name, Expected.NotSealed);
            else if (Value(node, field, $"{pointer}/{field.Name}") is { } value)
                members.Add((JsonEncodedText.Encode(field.Name), value));
        }

        foreach (var field in fields.Required)
            if (from.Find(field.Name) is null)
                faults.Add(from, Expected.Member(field.Name));
        return members;
    }

    private ValueTemplate? Value(MapNode node, Field field, string pointer)
    {
        if (field.IsList)
            return Items(node, field, pointer);
        switch (field.Kind, node)
        {
            case (FieldKind.Time, MapObject time):
                return Time(time, pointer);
            case (FieldKind.Object, MapObject members):
                return new ObjectTemplate(Members(members, field.Fields!, pointer));
            case (FieldKind.Time or FieldKind.Object, _):
                faults.Add(node, Expected.Object);
                return null;
            case (FieldKind.Id, MapObject id):
                return new IdTemplate(MapMembers.Of(id, faults, "id").Text("id"));
            case (_, MapObject column):
                return Column(column, field, pointer);
            case (_, MapText text):
                return Literal(text, field);
            default:
                faults.Add(node, Expected.Text);
                return null;
        }
    }

    private ListTemplate? Items(MapNode node, Field field, string pointer)
    {
        if (node is not MapList list)
        {
            faults.Add(node, Expected.List);
            return null;
        }

        var item = field with { IsList = false, Required = false };
        return new([.. list.Items.Select((n, i) => Value(n, item, $"{pointer}/{i}")).OfType<ValueTemplate>()]);
    }

    private ObjectTemplate Time(MapObject time, string pointer)
    {
        var members = MapMembers.Of(time, faults, "date", "zone");
        if (members.Find("zone") is { } own)
            CheckZone(own, faults);
        else if (zone is null)
            faults.Add(time, Expected.Member("zone"));
        var values = new List<(JsonEncodedText, ValueTemplate)>();
        var date = new Field("date", FieldKind.Text, Required: false);
        if (members.Find("date") is { } node && Value(node, date, $"{pointer}/date") is { } value)
            values.Add((JsonEncodedText.Encode("date"), value));
        values.Add((JsonEncodedText.Encode("zone"), new LiteralTemplate(FieldForm.Quoted(members.TextOrNull("zone") ?? zone ?? ""))));
        return new(values);
    }

    private LiteralTemplate? Literal(MapText text, Field field)
    {
        if (FieldForm.WhyNot(field, text.Value) is { } expected)
        {
            faults.Add(text, expected);
            return null;
        }

        return new(FieldForm.Json(field, text.Value)!);
    }

    private ColumnTemplate? Column(MapObject node, Field field, string pointer)
    {
        var members = MapMembers.Of(node, faults, "column", "table", "format");
        if (members.Need("column") is not MapText name)
            return null;
        return new()
        {
            Column = name.Value,
            Index = IndexOf(name),
            Pointer = pointer,
            Required = field.Required,
            ToJson = text => FieldForm.Json(field, text),
            Table = Table(members.Find("table"), field),
            Format = Format(members.Find("format")),
        };
    }

    private Dictionary<string, string>? Table(MapNode? node, Field field)
    {
        if (node is null)
            return null;
        if (node is not MapText name || !tables.TryGetValue(name.Value, out var rows))
        {
            faults.Add(node, Expected.Table);
            return null;
        }

        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (value, code) in rows.Members)
        {
            if (code is not MapText text)
                faults.Add(code, Expected.Text);
            else if (text.Value.Length > 0 && FieldForm.WhyNot(field, text.Value) is { } expected)
                faults.Add(text, expected);
            else
                table.Add(value.Value, text.Value);
        }

        return table;
    }

    private LocalDatePattern? Format(MapNode? node)
    {
        if (node is null)
            return null;
        try
        {
            return LocalDatePattern.CreateWithInvariantCulture(((node as MapText)?.Value) ?? "");
        }
        catch (InvalidPatternException)
        {
            faults.Add(node, Expected.DateFormat);
            return null;
        }
    }

    private int IndexOf(MapText column)
    {
        for (var i = 0; i < header.Count; i++)
            if (string.Equals(header[i], column.Value, StringComparison.Ordinal))
                return i;
        faults.Add(column, Expected.Column);
        return 0;
    }
}
