using Ledger.Domain.Cases;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Protocols.Conditions;

/// <summary>A test of how an entry stands to other entries of its case, compiled once per pack.</summary>
/// <param name="path">The JSON property path that it rests on.</param>
internal abstract class Relation(string path)
{
    public string Path { get; } = path;

    public abstract Truth Holds(DocketEntry entry, in Scene scene);

    /// <summary>True where the entry says something at the path, known or not.</summary>
    public virtual bool Says(DocketEntry entry) => true;
}

/// <summary>
/// The entry's references point at one that matches. An entry without references says nothing of what it rests on; one that names some
/// says that it rests on these. What stands in another case is not known here.
/// </summary>
internal sealed class Cites(AnyOf cited) : Relation("refs")
{
    public override bool Says(DocketEntry entry) => entry.Current.Envelope.Refs is { Count: > 0 };

    public override Truth Holds(DocketEntry entry, in Scene scene)
    {
        if (entry.Current.Envelope.Refs is not { Count: > 0 } refs)
            return Truth.Unknown;
        var truth = Truth.False;
        for (var i = 0; i < refs.Count && truth != Truth.True; i++)
            truth = truth.Or(
                refs[i].Case is not null ? Truth.Unknown
                : scene.CaseFile.Find(refs[i].Entry) is { IsFact: true } found ? cited.Matches(found, scene)
                : Truth.False);
        return truth;
    }
}

/// <summary>The entry's references point at the trigger.</summary>
internal sealed class RefersToTrigger() : Relation("refs")
{
    public override bool Says(DocketEntry entry) => entry.Current.Envelope.Refs is { Count: > 0 };

    public override Truth Holds(DocketEntry entry, in Scene scene)
    {
        if (entry.Current.Envelope.Refs is not { Count: > 0 } refs)
            return Truth.Unknown;
        for (var i = 0; i < refs.Count; i++)
            if (refs[i].Case is null && refs[i].Entry == scene.Trigger?.Id)
                return Truth.True;
        return Truth.False;
    }
}

/// <summary>A field holds what a field of the trigger holds.</summary>
internal sealed class SameAsTrigger(string path, Func<DocketEntry, DocketEntry, Truth> same) : Relation(path)
{
    public override Truth Holds(DocketEntry entry, in Scene scene) => scene.Trigger is { } trigger ? same(entry, trigger) : Truth.Unknown;
}

/// <summary>Whoever acted is, or is not, whoever acted in another entry: the same authority, one of its class, one of its country.</summary>
/// <param name="same">True where it must be the same one, false where it must be another.</param>
/// <param name="by">What is compared.</param>
/// <param name="others">The entries whose authors it is compared with; null for the trigger.</param>
internal sealed class Actor(bool same, ActorAspect by, AnyOf? others) : Relation("by.authority")
{
    public override Truth Holds(DocketEntry entry, in Scene scene)
    {
        if (others is null)
            return scene.Trigger is { } trigger ? Compared(entry, trigger) : Truth.Unknown;

        // Like one of them is enough; another one means another than each. Where there is none, no other enforces anything either.
        var truth = same ? Truth.Unknown : Truth.True;
        var found = false;
        foreach (var fact in scene.Facts)
        {
            if (fact.Id == entry.Id || fact.OccurredAt.Earliest > entry.OccurredAt.Latest
                || others.Matches(fact, scene) is var matches && matches == Truth.False)
                continue;
            var one = Compared(entry, fact);
            truth = same
                ? (found ? truth.Or(one.And(matches)) : one.And(matches))
                : truth.And(matches == Truth.Unknown ? one.Or(Truth.Unknown) : one);
            found = true;
        }

        return truth;
    }

    private Truth Compared(DocketEntry one, DocketEntry other)
    {
        var (a, b) = (one.By.Authority, other.By.Authority);
        var equal = by switch
        {
            ActorAspect.Class => Equal(AuthorityDirectory.ClassOf(a), AuthorityDirectory.ClassOf(b)),
            ActorAspect.Country => Equal(AuthorityDirectory.CountryOf(a), AuthorityDirectory.CountryOf(b)),
            _ => Truths.Of(AuthorityDirectory.IsWithin(a, b) || AuthorityDirectory.IsWithin(b, a)),
        };
        return same ? equal : equal.Not();
    }

    private static Truth Equal<T>(T? a, T? b) =>
        a is null || b is null ? Truth.Unknown : Truths.Of(EqualityComparer<T>.Default.Equals(a, b));
}

/// <summary>What of two authors is compared.</summary>
internal enum ActorAspect
{
    Authority,
    Class,
    Country,
}
