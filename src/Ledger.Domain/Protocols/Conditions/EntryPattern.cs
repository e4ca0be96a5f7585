using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>Entries of one or several types whose fields meet conditions and that stand as asked to other entries.</summary>
internal sealed class EntryPattern
{
    private readonly (Type Type, Condition[] Conditions)[] _types;
    private readonly Relation[] _relations;

    public EntryPattern(IEnumerable<(EntryType Type, Condition[] Conditions)> types, Relation[] relations)
    {
        var all = types.ToArray();
        _types = [.. all.Select(v => (v.Type.ClrType, v.Conditions))];
        _relations = relations;
        Types = [.. all.Select(v => v.Type)];
    }

    public IReadOnlyList<EntryType> Types { get; }

    public Truth Matches(DocketEntry entry, in Scene scene)
    {
        var type = entry.Body.GetType();
        foreach (var known in _types)
        {
            if (known.Type != type)
                continue;
            var truth = Truth.True;
            foreach (var condition in known.Conditions)
                if ((truth = truth.And(condition.Holds(entry))) == Truth.False)
                    return truth;
            foreach (var relation in _relations)
                if ((truth = truth.And(relation.Holds(entry, scene))) == Truth.False)
                    return truth;
            return truth;
        }

        return Truth.False;
    }

    /// <summary>
    /// Collects the paths that leave it unknown whether an entry matches; true where the entry is silent at each of them, false where it says
    /// what is not known.
    /// </summary>
    public bool IsSilent(DocketEntry entry, in Scene scene, ICollection<string> paths)
    {
        var silent = true;
        foreach (var known in _types)
            if (known.Type == entry.Body.GetType())
                foreach (var condition in known.Conditions)
                    if (condition.Holds(entry) == Truth.Unknown)
                    {
                        paths.Add(condition.Path);
                        silent &= !condition.Says(entry);
                    }

        foreach (var relation in _relations)
            if (relation.Holds(entry, scene) == Truth.Unknown)
            {
                paths.Add(relation.Path);
                silent &= !relation.Says(entry);
            }

        return silent;
    }
}

/// <summary>Any of several patterns.</summary>
internal sealed class AnyOf
{
    private readonly EntryPattern[] _patterns;
    private readonly bool[] _types;

    public AnyOf(EntryPattern[] patterns)
    {
        _patterns = patterns;
        _types = new bool[EntryCatalogue.All.Count];
        foreach (var type in patterns.SelectMany(p => p.Types))
            _types[EntryTypes.IndexOf(type.ClrType)] = true;
        Indexes = [.. Enumerable.Range(0, _types.Length).Where(i => _types[i])];
        Names = [.. patterns.SelectMany(p => p.Types).Select(t => t.Name).Distinct()];
        Chapters = [.. patterns.SelectMany(p => p.Types).Select(t => t.Chapter).Distinct()];
    }

    /// <summary>The stored names of the types, in the order in which they are written.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<Chapter> Chapters { get; }

    /// <summary>The types, by <see cref="EntryTypes.IndexOf"/>.</summary>
    public int[] Indexes { get; }

    public bool Takes(int type) => _types[type];

    public Truth Matches(DocketEntry entry, in Scene scene)
    {
        var truth = Truth.False;
        foreach (var pattern in _patterns)
            if ((truth = truth.Or(pattern.Matches(entry, scene))) == Truth.True)
                break;
        return truth;
    }

    public void Unknowns(DocketEntry entry, in Scene scene, ICollection<string> paths) => IsSilent(entry, scene, paths);

    /// <summary>As of a pattern: true where the entry is silent in one of the patterns that it may meet.</summary>
    public bool IsSilent(DocketEntry entry, in Scene scene, ICollection<string> paths)
    {
        var silent = false;
        foreach (var pattern in _patterns)
            if (pattern.Matches(entry, scene) == Truth.Unknown)
                silent |= pattern.IsSilent(entry, scene, paths);
        return silent;
    }
}
