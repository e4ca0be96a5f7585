namespace Ledger.Api.Import.Maps;

/// <summary>Named members of a map of which each is known: what is missing, unknown or of another kind is a fault.</summary>
internal sealed class MapMembers
{
    private readonly MapObject? _object;
    private readonly MapFaults _faults;

    private MapMembers(MapObject? members, MapFaults faults)
    {
        _object = members;
        _faults = faults;
    }

    public bool Any => _object is not null;

    /// <summary>Opens a node that must be an object with no other members than these.</summary>
    public static MapMembers Of(MapNode? node, MapFaults faults, params ReadOnlySpan<string> names)
    {
        if (node is not MapObject members)
        {
            if (node is not null)
                faults.Add(node, Expected.Object);
            return new(null, faults);
        }

        foreach (var (name, _) in members.Members)
            if (!names.Contains(name.Value))
                faults.Add(name, Expected.OneOf(names.ToArray()));
        return new(members, faults);
    }

    public MapNode? Find(string name) => _object?.Find(name);

    public MapNode? Need(string name)
    {
        var node = Find(name);
        if (node is null && _object is not null)
            _faults.Add(_object, Expected.Member(name));
        return node;
    }

    public string Text(string name) => TextOf(Need(name));

    public string? TextOrNull(string name) => Find(name) is { } node ? TextOf(node) : null;

    public IReadOnlyList<MapText> Texts(string name) => TextsOf(Need(name));

    public IReadOnlyList<MapText> TextsOf(MapNode? node)
    {
        if (node is MapList list)
        {
            foreach (var item in list.Items)
                if (item is not MapText)
                    _faults.Add(item, Expected.Text);
            return [.. list.Items.OfType<MapText>()];
        }

        if (node is not null)
            _faults.Add(node, Expected.List);
        return [];
    }

    private string TextOf(MapNode? node)
    {
        if (node is MapText text)
            return text.Value;
        if (node is not null)
            _faults.Add(node, Expected.Text);
        return "";
    }
}
