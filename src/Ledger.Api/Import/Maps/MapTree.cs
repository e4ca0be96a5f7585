using Ledger.Api.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ledger.Api.Import.Maps;

/// <summary>
/// Reads one YAML document into nodes that know where they stand. A map may come from outside: anchors and aliases (which can
/// multiply a small file into a huge one), tags, names given twice and deep nesting are refused.
/// </summary>
internal sealed class MapTree
{
    private const int Deepest = 16;

    private readonly IParser _parser;
    private readonly MapFaults _faults;

    private MapTree(TextReader text, MapFaults faults)
    {
        _parser = new Parser(text);
        _faults = faults;
    }

    /// <summary>The root, or null where the text is no YAML; the faults say why.</summary>
    public static MapNode? Read(TextReader text, MapFaults faults)
    {
        try
        {
            var tree = new MapTree(text, faults);
            tree._parser.Consume<StreamStart>();
            tree._parser.Consume<DocumentStart>();
            var root = tree.Next(0);
            tree._parser.Consume<DocumentEnd>();
            tree._parser.Consume<StreamEnd>();
            return root;
        }
        catch (Refused refused)
        {
            faults.Add(refused.At.Line, refused.At.Column, refused.Expected);
        }
        catch (YamlException fault)
        {
            faults.Add(fault.Start.Line, fault.Start.Column, Expected.Yaml);
        }

        return null;
    }

    private MapNode Next(int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        if (depth > Deepest)
            throw new Refused(next.Start, Expected.Yaml);
        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }
            || (next is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific))
            throw new Refused(next.Start, Expected.NoAnchors);
        return next switch
        {
            Scalar scalar => new MapText(scalar.Value, scalar.Start.Line, scalar.Start.Column),
            SequenceStart start => Items(start.Start, depth),
            MappingStart start => Members(start.Start, depth),
            _ => throw new Refused(next.Start, Expected.Yaml),
        };
    }

    private MapList Items(Mark start, int depth)
    {
        var items = new List<MapNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(depth + 1));
        return new(items, start.Line, start.Column);
    }

    private MapObject Members(Mark start, int depth)
    {
        var members = new List<(MapText, MapNode)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Next(depth + 1) is not MapText name)
                throw new Refused(start, Expected.Text);
            var value = Next(depth + 1);
            if (names.Add(name.Value))
                members.Add((name, value));
            else
                _faults.Add(name, Expected.NotTwice);
        }

        return new(members, start.Line, start.Column);
    }

    private sealed class Refused(Mark at, Bilingual expected) : Exception
    {
        public Mark At { get; } = at;

        public Bilingual Expected { get; } = expected;
    }
}
