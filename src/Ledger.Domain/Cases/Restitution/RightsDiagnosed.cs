using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Restitution;

/// <summary>
/// The protection authority diagnoses which rights of the child were violated or restricted (domain/protocols.md, B 13; LGDNNA art.
/// 123-III).
/// </summary>
public sealed record RightsDiagnosed : Entry
{
    /// <summary>The rights found violated or restricted; empty when none was.</summary>
    public required IReadOnlyList<ChildRight> Rights { get; init; }

    /// <summary>The diagnosis.</summary>
    public Sealed<string>? Summary { get; init; }
}

/// <summary>Rights of a child (LGDNNA art. 13; Convention on the Rights of the Child).</summary>
public enum ChildRight
{
    /// <summary>Life, survival and development.</summary>
    Life,

    /// <summary>Priority.</summary>
    Priority,

    /// <summary>Identity.</summary>
    Identity,

    /// <summary>To live in a family.</summary>
    Family,

    /// <summary>Equality and no discrimination.</summary>
    Equality,

    /// <summary>Wellbeing and healthy development.</summary>
    Wellbeing,

    /// <summary>A life free of violence and personal integrity.</summary>
    FreedomFromViolence,

    /// <summary>Health and social security.</summary>
    Health,

    /// <summary>Inclusion with a disability.</summary>
    Inclusion,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Rest and play.</summary>
    RestAndPlay,

    /// <summary>Freedom of thought and religion.</summary>
    Belief,

    /// <summary>Freedom of expression and information.</summary>
    Expression,

    /// <summary>Participation and to be heard.</summary>
    Participation,

    /// <summary>Association and assembly.</summary>
    Association,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>Legal certainty and due process.</summary>
    LegalCertainty,

    /// <summary>Rights of migrant children.</summary>
    Migrants,

    /// <summary>Access to information technologies.</summary>
    Communication,

    /// <summary>Asylum and non-refoulement.</summary>
    Asylum,
}
