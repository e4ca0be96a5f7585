using NodaTime;

namespace Ledger.Domain.Cases;

/// <summary>
/// How much of the record a question may use: entries up to a version, up to a position, recorded up to an instant. Unset limits
/// do not limit. When it occurred is another matter: <see cref="CaseFile.AsOf"/>.
/// </summary>
/// <param name="Version">The greatest docket number.</param>
/// <param name="Position">The greatest position in the ledger.</param>
/// <param name="KnownAt">The latest instant of recording, UTC.</param>
public sealed record Knowledge(long? Version = null, long? Position = null, Instant? KnownAt = null)
{
    /// <summary>All that is on the record.</summary>
    public static Knowledge All { get; } = new();

    /// <summary>True where nothing limits.</summary>
    public bool IsAll => Version is null && Position is null && KnownAt is null;

    /// <summary>True if the entry was known.</summary>
    public bool Includes(Recorded entry) =>
        (Version is null || entry.Number <= Version)
        && (Position is null || entry.Position <= Position)
        && (KnownAt is null || entry.RecordedAt <= KnownAt);

    /// <summary>The case file as it was known.</summary>
    public CaseFile Of(IReadOnlyList<Recorded> entries) => CaseFile.Of(IsAll ? entries : [.. entries.Where(Includes)]);
}
