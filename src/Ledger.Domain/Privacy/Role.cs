namespace Ledger.Domain.Privacy;

/// <summary>
/// What a caller is to the ledger: a closed set. A role says nothing about a case; the <see cref="Relation"/> of the
/// caller's authority does.
/// </summary>
public enum Role
{
    /// <summary>Records what happened, for an authority: <c>recorder</c>.</summary>
    Recorder,

    /// <summary>Decides in a case, for an authority that answers for the child: <c>case-authority</c>.</summary>
    CaseAuthority,

    /// <summary>Answers for the recorders and deciders of an authority, and is alarmed by emergency readings: <c>supervisor</c>.</summary>
    Supervisor,

    /// <summary>Second person of acts that take two, such as an erasure: <c>approver</c>.</summary>
    Approver,

    /// <summary>Lawyer, guardian or procurator who represents the child: <c>legal-representative</c>.</summary>
    LegalRepresentative,

    /// <summary>The child whose case it is: <c>child</c>.</summary>
    Child,

    /// <summary>Reconstructs a case as it was known on any day: <c>auditor</c>.</summary>
    Auditor,

    /// <summary>Checks across cases, authorities and countries whether the protocols are kept: <c>oversight</c>.</summary>
    Oversight,

    /// <summary>Reads published numbers and nothing else: <c>statistician</c>.</summary>
    Statistician,

    /// <summary>Answers for personal data and for the rights of the persons it is about: <c>data-protection-officer</c>.</summary>
    DataProtectionOfficer,

    /// <summary>The system of an authority: <c>integration-client</c>.</summary>
    IntegrationClient,

    /// <summary>Keeps the ledger running; reads no case: <c>operator</c>.</summary>
    Operator,
}
