namespace Ledger.Domain.Privacy;

/// <summary>
/// Why a caller asks: a closed set, sent in the <c>Purpose</c> header and kept in access records (purpose limitation, GDPR art. 5(1)(b)).
/// </summary>
public enum Purpose
{
    /// <summary>To look after the child and take the case forward: <c>care</c>.</summary>
    Care,

    /// <summary>To represent the child: <c>representation</c>.</summary>
    Representation,

    /// <summary>To establish what was done, when and by whom: <c>audit</c>.</summary>
    Audit,

    /// <summary>To check whether protocols are kept, across cases: <c>oversight</c>.</summary>
    Oversight,

    /// <summary>To publish or read numbers: <c>statistics</c>.</summary>
    Statistics,

    /// <summary>To answer the person whom the data is about: access, rectification, erasure, objection: <c>subject-rights</c>.</summary>
    SubjectRights,

    /// <summary>To avert harm that cannot wait for a relation to the case; alarms a supervisor: <c>emergency</c>.</summary>
    Emergency,

    /// <summary>To keep the system of an authority in step with the ledger: <c>integration</c>.</summary>
    Integration,
}
