using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Rescue;

/// <summary>
/// An authority meets the child and says who the child is, as far as it knows. The encounter is the start of most clocks
/// (domain/protocols.md, B 1 and F 2).
/// </summary>
public sealed record ChildIdentified : Entry
{
    /// <summary>The child's full name.</summary>
    public Sealed<string>? Name { get; init; }

    /// <summary>The full date of birth, <c>2009-03-14</c>.</summary>
    [Text(10, Pattern.Date)]
    public Sealed<string>? BirthDate { get; init; }

    /// <summary>The month of birth, in clear: rules read it as an interval.</summary>
    public BirthMonth? Birth { get; init; }

    /// <summary>Age in completed years at the encounter, as stated.</summary>
    [Bounds(0, 25)]
    public int? AgeAtEncounter { get; init; }

    /// <summary>Sex as recorded by the authority.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Nationalities, ISO 3166-1 alpha-2; empty when unknown.</summary>
    [Text(2, Pattern.Country)]
    public required IReadOnlyList<string> Nationalities { get; init; }

    /// <summary>Languages the child speaks, indigenous languages included (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Whether the child is with an adult who answers for the child.</summary>
    public required Accompaniment Accompaniment { get; init; }
}

/// <summary>The month of birth: precise enough for rules, too coarse to identify.</summary>
public sealed record BirthMonth
{
    /// <summary>The month, <c>2009-03</c>.</summary>
    [Text(7, Pattern.Month)]
    public required string Month { get; init; }

    /// <summary>True where the month is an estimate.</summary>
    public required bool Estimated { get; init; }

    /// <summary>Where the month comes from.</summary>
    public required BirthSource Source { get; init; }
}

/// <summary>Where a date of birth comes from.</summary>
public enum BirthSource
{
    /// <summary>The child's statement.</summary>
    Child,

    /// <summary>A relative's statement.</summary>
    Relative,

    /// <summary>A birth certificate, identity document or civil register.</summary>
    Document,

    /// <summary>An age assessment.</summary>
    AgeAssessment,
}

/// <summary>Sex as the sources record it.</summary>
public enum Sex
{
    /// <summary>Girl.</summary>
    Female,

    /// <summary>Boy.</summary>
    Male,

    /// <summary>Neither.</summary>
    Other,

    /// <summary>Not recorded.</summary>
    Unknown,
}

/// <summary>Whether the child is with an adult who answers for the child (CRC General Comment 6, paras 7 and 8).</summary>
public enum Accompaniment
{
    /// <summary>Separated from both parents and other relatives and not cared for by a responsible adult.</summary>
    Unaccompanied,

    /// <summary>Separated from parents or caregiver, but with other relatives.</summary>
    Separated,

    /// <summary>With a parent or customary caregiver.</summary>
    Accompanied,

    /// <summary>Not determined.</summary>
    Unknown,
}
