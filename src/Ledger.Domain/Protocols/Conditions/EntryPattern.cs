using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>Entries of one name, in all its versions, whose fields meet conditions.</summary>
internal sealed class EntryPattern
{
    private readonly (Type Type, Condition[] Conditions)[] _versions;

    public EntryPattern(string name, IEnumerable<(EntryType Type, Condition[] Conditions)> versions)
    {
        Name = name;
        var all = versions.ToArray();
        _versions = [.. all.Select(v => (v.Type.ClrType, v.Conditions))];
        Chapter = all[0].Type.Chapter;
    }

    public string Name { get; }

    public Chapter Chapter { get; }

    public IEnumerable<Type> Types => _versions.Select(v => v.Type);

    public Truth Matches(DocketEntry entry)
    {
        var type = entry.Body.GetType();
        foreach (var version in _versions)
        {
            if (version.Type != type)
                continue;
            var truth = Truth.True;
            foreach (var condition in version.Conditions)
                if ((truth = truth.And(condition.Holds(entry))) == Truth.False)
                    break;
            return truth;
        }

        return Truth.False;
    }

    public void Unknowns(DocketEntry entry, ICollection<string> paths)
    {
        foreach (var version in _versions)
            if (version.Type == entry.Body.GetType())
                foreach (var condition in version.Conditions)
                    if (condition.Holds(entry) == Truth.Unknown)
                        paths.Add(condition.Path);
    }
}

/// <summary>Any of several patterns.</summary>
internal sealed class AnyOf(EntryPattern[] patterns)
{
    public IReadOnlyList<EntryPattern> Patterns => patterns;

    public IReadOnlyList<string> Names { get; } = [.. patterns.Select(p => p.Name).Distinct()];

    public Truth Matches(DocketEntry entry)
    {
        var truth = Truth.False;
        foreach (var pattern in patterns)
            if ((truth = truth.Or(pattern.Matches(entry))) == Truth.True)
                break;
        return truth;
    }

    public void Unknowns(DocketEntry entry, ICollection<string> paths)
    {
        foreach (var pattern in patterns)
            if (pattern.Matches(entry) == Truth.Unknown)
                pattern.Unknowns(entry, paths);
    }
}
