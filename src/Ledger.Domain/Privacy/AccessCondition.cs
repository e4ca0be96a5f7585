namespace Ledger.Domain.Privacy;

/// <summary>What a row of the access policy asks for or brings with it, besides role, purpose and relation.</summary>
[Flags]
public enum AccessCondition
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The caller is the child of the case.</summary>
    IsTheChild = 1,

    /// <summary>The caller is one of the child's representatives in office.</summary>
    RepresentsTheChild = 2,

    /// <summary>On a restricted case (<em>reservado</em>) the caller's authority must be assigned.</summary>
    AssignedWhenRestricted = 4,

    /// <summary>The act is granted at once, alarms a supervisor and opens a review. The endpoint MUST raise the alarm.</summary>
    Alarm = 8,

    /// <summary>Only fields about the child are opened, never those about another person. The endpoint MUST refuse the others.</summary>
    OnlyOfTheChild = 16,
}
