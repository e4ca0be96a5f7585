using Ledger.Domain.Cases.Time;
using NodaTime;

namespace Ledger.Domain.Reference;

/// <summary>When an authority existed, or a facility was in operation. What is unknown excludes nothing.</summary>
/// <param name="Since">Its first day; null where unknown.</param>
/// <param name="Until">Its last day; null where unknown, or where it exists.</param>
public sealed record Existence(KnownDate? Since, KnownDate? Until)
{
    /// <summary>The register has days and no zones, and a day is another one elsewhere: in doubt it existed.</summary>
    private static readonly Duration FarthestZone = Duration.FromHours(14);

    /// <summary>Neither day is known.</summary>
    public static Existence Unknown { get; } = new(null, null);

    /// <summary>True only where it certainly did not exist, whatever instant of the time is meant and in whatever zone.</summary>
    public bool Excludes(EventTime time) => Excludes(time.Earliest, time.Latest);

    /// <summary>True only where it certainly did not exist on any instant from the earliest to the latest.</summary>
    public bool Excludes(Instant earliest, Instant latest) =>
        (Since is { } since && latest < since.Earliest - FarthestZone)
        || (Until is { } until && earliest > until.Latest + FarthestZone);
}

/// <summary>A date that the register knows, as precisely as it is known.</summary>
/// <param name="Date">A day, month or year.</param>
/// <param name="Earliest">The first instant that it may mean, in UTC.</param>
/// <param name="Latest">The last instant that it may mean, in UTC.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record KnownDate(string Date, Instant Earliest, Instant Latest, Citation Source);
