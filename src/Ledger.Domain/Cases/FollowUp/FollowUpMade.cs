using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.FollowUp;

/// <summary>
/// Somebody asks how the child is after a release, a return, a reunification or a placement (domain/protocols.md, B 23): done, late and
/// undocumented are told apart only where each attempt is an entry.
/// </summary>
public sealed record FollowUpMade : Entry, IAfterClosing, ILivingChild
{
    /// <summary>After what.</summary>
    public required FollowUpKind FollowUp { get; init; }

    /// <summary>Who was reached.</summary>
    public required FollowUpReach Reached { get; init; }

    /// <summary>By what means.</summary>
    public NoticeMeans? Means { get; init; }

    /// <summary>True where the child was found safe; false where not.</summary>
    public bool? Safe { get; init; }

    /// <summary>When the next one is due.</summary>
    public EventTime? NextPlanned { get; init; }

    bool ILivingChild.TookPart => Reached == FollowUpReach.Child;
}

/// <summary>After what a follow-up is made.</summary>
public enum FollowUpKind
{
    /// <summary>After a reunification.</summary>
    AfterReunification,

    /// <summary>During a placement.</summary>
    InCare,

    /// <summary>On a service.</summary>
    OfService,

    /// <summary>On an assessment.</summary>
    OfAssessment,

    /// <summary>After a release to a sponsor.</summary>
    AfterRelease,

    /// <summary>After a return.</summary>
    AfterReturn,

    /// <summary>On the measures of a restitution plan.</summary>
    OfPlan,
}

/// <summary>Who was reached by a follow-up.</summary>
public enum FollowUpReach
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>Only who cares for the child.</summary>
    CaregiverOnly,

    /// <summary>Nobody answered.</summary>
    Nobody,

    /// <summary>The child is no longer there.</summary>
    Moved,

    /// <summary>The address or number is not valid.</summary>
    AddressInvalid,

    /// <summary>Contact was refused.</summary>
    ContactRefused,
}
