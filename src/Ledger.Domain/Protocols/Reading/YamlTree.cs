using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>
/// Reads one YAML document into nodes that keep their line and column. Packs come from outside: anchors and aliases (which can
/// multiply a small file into a huge one, or close a circle), tags, duplicate keys and deep nesting are refused.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 32;

    private readonly IParser _parser;
    private readonly Action<long, long, string, string> _error;

    private YamlTree(TextReader text, Action<long, long, string, string> error)
    {
        _parser = new Parser(text);
        _error = error;
    }

    /// <summary>The root, or null after an error was reported.</summary>
    public static Node? Read(TextReader text, Action<long, long, string, string> error)
    {
        var tree = new YamlTree(text, error);
        try
        {
            tree._parser.Consume<StreamStart>();
            if (tree._parser.Accept<StreamEnd>(out var empty))
                throw new Unreadable(empty, PackErrors.Kind, "mapping");
            tree._parser.Consume<DocumentStart>();
            var root = tree.Next(0);
            tree._parser.Consume<DocumentEnd>();
            return tree._parser.Accept<DocumentStart>(out var second)
                ? throw new Unreadable(second, PackErrors.Yaml, "one document")
                : root;
        }
        catch (Unreadable e)
        {
            error(e.Line, e.Column, e.Code, e.Expected);
        }
        catch (YamlException e)
        {
            error(e.Start.Line, e.Start.Column, PackErrors.Yaml, "YAML 1.2");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner throws this, without a mark, for some plain scalars in unclosed lists.
            error(tree._parser.Current?.End.Line ?? 1, tree._parser.Current?.End.Column ?? 1, PackErrors.Yaml, "YAML 1.2");
        }

        return null;
    }

    private Node Next(int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        if (depth > Deepest)
            throw new Unreadable(next, PackErrors.Yaml, $"depth <= {Deepest}");
        if (next is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw new Unreadable(next, PackErrors.Yaml, "no anchors or aliases");
        if (next is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
            throw new Unreadable(next, PackErrors.Yaml, "no tags");
        return next switch
        {
            Scalar scalar => LeafOf(scalar),
            SequenceStart start => List(start, depth),
            MappingStart start => Mapping(start, depth),
            _ => throw new Unreadable(next, PackErrors.Yaml, "YAML 1.2"),
        };
    }

    private Items List(SequenceStart start, int depth)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(depth + 1));
        return new(items, start.Start.Line, start.Start.Column);
    }

    private Members Mapping(MappingStart start, int depth)
    {
        var members = new List<(Leaf, Node)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Next(depth + 1) is not Leaf key)
                throw new Unreadable(start, PackErrors.Kind, "text as key");
            var value = Next(depth + 1);
            if (seen.Add(key.Value))
                members.Add((key, value));
            else
                _error(key.Line, key.Column, PackErrors.Duplicate, key.Value);
        }

        return new(members, start.Start.Line, start.Start.Column);
    }

    private static Leaf LeafOf(Scalar scalar) =>
        new(scalar.Value, scalar.Style != ScalarStyle.Plain, scalar.Start.Line, scalar.Start.Column);

    private sealed class Unreadable(ParsingEvent at, string code, string expected) : Exception
    {
        public long Line { get; } = at.Start.Line;

        public long Column { get; } = at.Start.Column;

        public string Code { get; } = code;

        public string Expected { get; } = expected;
    }
}
