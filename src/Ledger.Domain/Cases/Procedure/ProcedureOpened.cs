using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Cases.Procedure;

/// <summary>
/// A procedure about the child begins (domain/protocols.md, B 21): the administrative migration procedure, removal proceedings, a case
/// before a family court, an amparo. Who opened it is <see cref="By"/>.
/// </summary>
public sealed record ProcedureOpened : Entry
{
    /// <summary>What procedure.</summary>
    public required ProcedureKind Procedure { get; init; }

    /// <summary>The authority or court before which it is, by code, where that is not who opened it.</summary>
    [Text(40, Pattern.Authority)]
    public string? Before { get; init; }

    /// <summary>The number of its file.</summary>
    public Sealed<string>? FileNumber { get; init; }

    /// <summary>The guarantees of due process that were given with it.</summary>
    public IReadOnlyList<ProceduralGuarantee>? Guarantees { get; init; }
}

/// <summary>Procedures in which a child may stand.</summary>
public enum ProcedureKind
{
    /// <summary>Administrative migration procedure (PAM).</summary>
    AdministrativeMigration,

    /// <summary>Removal proceedings before an immigration court (8 U.S.C. 1229a).</summary>
    Removal,

    /// <summary>Summary removal or refusal at the border.</summary>
    SummaryRemoval,

    /// <summary>Return procedure (Directive 2008/115/EC).</summary>
    ReturnProcedure,

    /// <summary>Asylum procedure.</summary>
    AsylumProcedure,

    /// <summary>Amparo.</summary>
    Amparo,

    /// <summary>Review by another court.</summary>
    JudicialReview,

    /// <summary>Family or children's court.</summary>
    FamilyCourt,

    /// <summary>Criminal inquiry or trial in which the child is victim or witness.</summary>
    CriminalInquiry,

    /// <summary>Determination of age.</summary>
    AgeDetermination,

    /// <summary>Complaint to a human-rights body or ombudsman.</summary>
    HumanRightsComplaint,

    /// <summary>Complaint to an international court or committee.</summary>
    InternationalComplaint,
}

/// <summary>Guarantees of due process (LGDNNA art. 92; RLM art. 222).</summary>
public enum ProceduralGuarantee
{
    /// <summary>The child was notified of the procedure.</summary>
    Notified,

    /// <summary>The child was informed of rights.</summary>
    Informed,

    /// <summary>A specialised official is in charge.</summary>
    SpecialisedOfficial,

    /// <summary>The child is heard.</summary>
    Heard,

    /// <summary>A translator or interpreter is free of charge.</summary>
    FreeInterpreter,

    /// <summary>Contact with the consulate.</summary>
    ConsularContact,

    /// <summary>A lawyer assists.</summary>
    LegalAssistance,

    /// <summary>The protection authority represents in substitution.</summary>
    SubstituteRepresentation,

    /// <summary>Evidence may be offered and contested.</summary>
    Evidence,

    /// <summary>The file may be read.</summary>
    FileAccess,

    /// <summary>The decision gives reasons, of the child's best interests too.</summary>
    ReasonedDecision,

    /// <summary>A remedy before a judge.</summary>
    Remedy,

    /// <summary>It is conducted without delay.</summary>
    Promptness,
}
