using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Interviews;

/// <summary>An official speaks with the child (domain/protocols.md, B 7). Who: <see cref="By"/>, with qualifications.</summary>
public sealed record InterviewConducted : Entry, ILivingChild
{
    /// <summary>What the interview was for.</summary>
    public required InterviewPurpose Purpose { get; init; }

    /// <summary>The language spoken (ISO 639).</summary>
    [Text(6, Pattern.Language)]
    public string? Language { get; init; }

    /// <summary>True where an interpreter took part.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>True where it was held in a form fit for the child's age and development.</summary>
    public bool? ChildFriendly { get; init; }

    /// <summary>What the child said, in the interviewer's words.</summary>
    public Sealed<string>? Account { get; init; }

    bool ILivingChild.TookPart => true;
}

/// <summary>What an interview is for.</summary>
public enum InterviewPurpose
{
    /// <summary>First interview: identity, family, needs.</summary>
    Initial,

    /// <summary>Screening for trafficking or protection needs.</summary>
    Screening,

    /// <summary>Hearing the child before a decision (CRC art. 12).</summary>
    Hearing,

    /// <summary>Best-interests assessment.</summary>
    BestInterests,

    /// <summary>Interview by a consulate.</summary>
    Consular,

    /// <summary>Interview in an asylum procedure.</summary>
    Asylum,
}
