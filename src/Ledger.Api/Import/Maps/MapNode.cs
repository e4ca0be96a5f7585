namespace Ledger.Api.Import.Maps;

/// <summary>A piece of a map and where it stands; lines and columns count from 1.</summary>
internal abstract record MapNode(long Line, long Column);

/// <summary>A value.</summary>
internal sealed record MapText(string Value, long Line, long Column) : MapNode(Line, Column);

/// <summary>A list.</summary>
internal sealed record MapList(IReadOnlyList<MapNode> Items, long Line, long Column) : MapNode(Line, Column);

/// <summary>Named members, in the order in which they are written.</summary>
internal sealed record MapObject(IReadOnlyList<(MapText Name, MapNode Value)> Members, long Line, long Column) : MapNode(Line, Column)
{
    public MapNode? Find(string name)
    {
        foreach (var (key, value) in Members)
            if (string.Equals(key.Value, name, StringComparison.Ordinal))
                return value;
        return null;
    }
}
