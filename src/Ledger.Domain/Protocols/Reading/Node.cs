namespace Ledger.Domain.Protocols.Reading;

/// <summary>A piece of YAML and where it stands, from 1.</summary>
internal abstract record Node(long Line, long Column);

/// <summary>A value.</summary>
internal sealed record Leaf(string Value, bool Quoted, long Line, long Column) : Node(Line, Column);

/// <summary>A list.</summary>
internal sealed record Items(IReadOnlyList<Node> All, long Line, long Column) : Node(Line, Column);

/// <summary>A mapping, in the order in which it is written.</summary>
internal sealed record Members(IReadOnlyList<(Leaf Key, Node Value)> All, long Line, long Column) : Node(Line, Column)
{
    public Node? Find(string key)
    {
        foreach (var (name, value) in All)
            if (string.Equals(name.Value, key, StringComparison.Ordinal))
                return value;
        return null;
    }
}
