using Ledger.Domain.Cases.Procedure;

namespace Ledger.Domain.Cases.Incidents;

/// <summary>
/// An official record about the child was found false: what it says did not happen, or not so (domain/protocols.md, G). A fact about the
/// world, found by <see cref="By"/>; where the record stands in this case, it is cited in <see cref="Envelope.Refs"/>, and an amendment
/// strikes it out.
/// </summary>
public sealed record RecordFoundFalse : Entry, IAfterClosing
{
    /// <summary>What record.</summary>
    public required OfficialRecord OfficialRecord { get; init; }

    /// <summary>In what way it is false.</summary>
    public required Falsity Falsity { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<SupportKind>? SupportedBy { get; init; }
}

/// <summary>Official records about a child.</summary>
public enum OfficialRecord
{
    /// <summary>Log of checks on the child's welfare.</summary>
    WelfareLog,

    /// <summary>Register of entries and exits of a facility.</summary>
    FacilityRegister,

    /// <summary>Custody record.</summary>
    CustodyRecord,

    /// <summary>Record of an interview or statement.</summary>
    Statement,

    /// <summary>Medical record.</summary>
    MedicalRecord,

    /// <summary>Identity or age.</summary>
    IdentityRecord,

    /// <summary>Family ties.</summary>
    FamilyRecord,

    /// <summary>Notice or service.</summary>
    NoticeRecord,

    /// <summary>Checks of a sponsor.</summary>
    SponsorRecord,

    /// <summary>Another record.</summary>
    Other,
}

/// <summary>In what way a record is false.</summary>
public enum Falsity
{
    /// <summary>What it says did not happen.</summary>
    DidNotHappen,

    /// <summary>The time is false.</summary>
    FalseTime,

    /// <summary>What it says happened otherwise.</summary>
    HappenedOtherwise,

    /// <summary>The signature or the author is false.</summary>
    FalseAuthor,

    /// <summary>It was made afterwards.</summary>
    MadeAfterwards,

    /// <summary>It was destroyed or left out.</summary>
    Suppressed,
}
