using Ledger.Domain.Cases.Care;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Domain.Cases.FollowUp;

/// <summary>
/// The child receives a service: in care, after a release, on reintegration (domain/protocols.md, B 20 and 23; the kinds are those of
/// CPIMS+).
/// </summary>
public sealed record ServiceGiven : Entry, IAfterClosing
{
    /// <summary>What service.</summary>
    public required ServiceKind Service { get; init; }

    /// <summary>How far it has come.</summary>
    public ServiceStep? ServiceStep { get; init; }

    /// <summary>In the framework of what.</summary>
    public ServiceProgramme? Programme { get; init; }

    /// <summary>The authority or organisation that provides it, by code, where that is not who acted.</summary>
    [Text(40, Pattern.Authority)]
    public string? Provider { get; init; }
}

/// <summary>How far a service has come.</summary>
public enum ServiceStep
{
    /// <summary>The child was referred to it.</summary>
    Referred,

    /// <summary>It began.</summary>
    Begun,

    /// <summary>It was completed.</summary>
    Finished,

    /// <summary>The child or the family declined it.</summary>
    Declined,
}

/// <summary>In the framework of what a service is given.</summary>
public enum ServiceProgramme
{
    /// <summary>Care.</summary>
    Care,

    /// <summary>Services after a release (45 CFR 410.1210).</summary>
    PostRelease,

    /// <summary>Reintegration after a return.</summary>
    Reintegration,

    /// <summary>A restitution plan.</summary>
    RestitutionPlan,
}
