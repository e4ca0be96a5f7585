using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>The facts as of an instant, in order of occurrence: what every part of the status is folded from.</summary>
/// <param name="caseFile">The chronicle.</param>
/// <param name="asOf">The instant, UTC.</param>
public sealed class Facts(CaseFile caseFile, Instant asOf)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<DocketEntry> All { get; } = [.. caseFile.AsOf(asOf)];

    /// <summary>The instant.</summary>
    public Instant AsOf { get; } = asOf;

    /// <summary>The last fact of a type, or null.</summary>
    public (T Body, DocketEntry Entry)? Last<T>()
        where T : Entry
    {
        for (var i = All.Count - 1; i >= 0; i--)
            if (All[i].Body is T body)
                return (body, All[i]);
        return null;
    }

    /// <summary>The last fact of a type that stands later than an entry, or anywhere where no entry is given; or null.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="entry">The entry.</param>
    /// <param name="by">The authority that acted, where only its facts count.</param>
    public (T Body, DocketEntry Entry)? LastAfter<T>(DocketEntry? entry, string? by = null)
        where T : Entry
    {
        for (var i = All.Count - 1; i >= 0 && All[i].Id != entry?.Id; i--)
            if (All[i].Body is T body && (by is null || All[i].By.Authority == by))
                return (body, All[i]);
        return null;
    }

    /// <summary>All facts of a type.</summary>
    public IEnumerable<(T Body, DocketEntry Entry)> Every<T>()
        where T : Entry
    {
        foreach (var entry in All)
            if (entry.Body is T body)
                yield return (body, entry);
    }

    /// <summary>Cites an entry.</summary>
    public Cited Cite(DocketEntry entry) => Cited.Of(entry, AsOf);

    /// <summary>Cites a fact where there is one.</summary>
    public Cited? Cite<T>((T Body, DocketEntry Entry)? fact)
        where T : Entry => fact is { } found ? Cite(found.Entry) : null;
}
