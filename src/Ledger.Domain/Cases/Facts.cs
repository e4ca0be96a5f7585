using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>The facts as of an instant, in order of occurrence: what every part of the status is folded from.</summary>
public sealed class Facts
{
    private readonly DocketEntry[] _all;

    /// <summary>A case has entries of few types, and is asked for all of them.</summary>
    private readonly HashSet<Type> _types;

    /// <summary>Takes the facts of a case.</summary>
    /// <param name="caseFile">The chronicle.</param>
    /// <param name="asOf">The instant, UTC.</param>
    public Facts(CaseFile caseFile, Instant asOf)
    {
        _all = [.. caseFile.AsOf(asOf)];
        _types = new(_all.Length);
        foreach (var entry in _all)
            _types.Add(entry.Body.GetType());
        AsOf = asOf;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<DocketEntry> All => _all;

    /// <summary>The instant.</summary>
    public Instant AsOf { get; }

    /// <summary>The last fact of a type, or null.</summary>
    public (T Body, DocketEntry Entry)? Last<T>()
        where T : Entry
    {
        if (HasNone<T>())
            return null;
        for (var i = _all.Length - 1; i >= 0; i--)
            if (_all[i].Body is T body)
                return (body, _all[i]);
        return null;
    }

    /// <summary>The last fact of a type that stands later than an entry, or anywhere where no entry is given; or null.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="entry">The entry.</param>
    /// <param name="by">The authority that acted, where only its facts count.</param>
    public (T Body, DocketEntry Entry)? LastAfter<T>(DocketEntry? entry, string? by = null)
        where T : Entry
    {
        if (HasNone<T>())
            return null;
        for (var i = _all.Length - 1; i >= 0 && _all[i].Id != entry?.Id; i--)
            if (_all[i].Body is T body && (by is null || _all[i].By.Authority == by))
                return (body, _all[i]);
        return null;
    }

    /// <summary>All facts of a type.</summary>
    public IEnumerable<(T Body, DocketEntry Entry)> Every<T>()
        where T : Entry => HasNone<T>() ? [] : Find<T>();

    /// <summary>Cites an entry.</summary>
    public Cited Cite(DocketEntry entry) => Cited.Of(entry, AsOf);

    /// <summary>Cites a fact where there is one.</summary>
    public Cited? Cite<T>((T Body, DocketEntry Entry)? fact)
        where T : Entry => fact is { } found ? Cite(found.Entry) : null;

    private bool HasNone<T>() => typeof(T).IsSealed && !_types.Contains(typeof(T));

    private IEnumerable<(T Body, DocketEntry Entry)> Find<T>()
        where T : Entry
    {
        foreach (var entry in _all)
            if (entry.Body is T body)
                yield return (body, entry);
    }
}
