namespace Ledger.Domain.Cases.Rescue;

/// <summary>Who the child is, as last identified. What identifies a person stays sealed in the entry.</summary>
public sealed record ChildStatus
{
    /// <summary>The child as a subject.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>Sex, once identified.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Nationalities, ISO 3166-1 alpha-2; empty when unknown.</summary>
    public IReadOnlyList<string> Nationalities { get; init; } = [];

    /// <summary>The month of birth.</summary>
    public BirthMonth? Birth { get; init; }

    /// <summary>Age in completed years at the encounter, as stated.</summary>
    public int? AgeAtEncounter { get; init; }

    /// <summary>Whether unaccompanied.</summary>
    public Accompaniment? Accompaniment { get; init; }

    /// <summary>Languages (ISO 639).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The entry that this rests on.</summary>
    public Cited? Proof { get; init; }

    internal static ChildStatus? Of(Facts facts)
    {
        if (facts.Last<CaseOpened>() is not { } opened)
            return null;
        return facts.Last<ChildIdentified>() is not var (child, entry)
            ? new() { Subject = opened.Body.Child, Proof = facts.Cite(opened.Entry) }
            : new()
            {
                Subject = opened.Body.Child,
                Sex = child.Sex,
                Nationalities = child.Nationalities,
                Birth = child.Birth,
                AgeAtEncounter = child.AgeAtEncounter,
                Accompaniment = child.Accompaniment,
                Languages = child.Languages ?? [],
                Proof = facts.Cite(entry),
            };
    }
}
